package org.openvalidate.check;

import java.util.List;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/**
 * A file of the gateway's that the merchant compared with its books.
 *
 * @param kind {@code TRANSACTION} or {@code SETTLEMENT}
 * @param day its first day, in GMT+8
 * @param matched how many rows stand there as they are booked
 * @param counted how many differences the merchant found
 * @param differences those that it told apart
 */
public record ComparedFile(String kind, String day, int matched, int counted, List<Difference> differences) {

    public ComparedFile {
        differences = List.copyOf(differences);
    }

    /**
     * Where file and books do not agree; every text is empty where it was not told.
     *
     * @param kind by the words of the test driver, such as {@code MISSING_REMOTE}
     * @param row in the file, 0 where there is none
     */
    public record Difference(String kind, String id, int row, String column, String expected, String actual) {}

    /** Every file that was compared, in order. */
    public static List<ComparedFile> in(Traffic traffic) {
        Reconciled reconciled = new Reconciled(traffic);
        List<Entry> files = reconciled.files();
        return files.stream().map(file -> of(file, files, reconciled)).toList();
    }

    /** A difference belongs to the last file before it. */
    private static ComparedFile of(Entry file, List<Entry> files, Reconciled reconciled) {
        int next = files.stream()
                .mapToInt(Entry::seq)
                .filter(seq -> seq > file.seq())
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Difference> told = reconciled.differences().stream()
                .filter(each -> each.seq() > file.seq() && each.seq() < next)
                .map(ComparedFile::difference)
                .toList();
        return new ComparedFile(
                Reconciled.text(file, Claim.RECONCILED),
                Reconciled.text(file, Claim.DAY),
                Reconciled.number(file, Claim.MATCHED),
                Math.max(Reconciled.number(file, Claim.DIFFERENCES), told.size()),
                told);
    }

    private static Difference difference(Entry claim) {
        return new Difference(
                Reconciled.text(claim, Claim.DIFFERENCE),
                Reconciled.text(claim, Claim.ID),
                Reconciled.number(claim, Claim.ROW),
                Reconciled.text(claim, Claim.COLUMN),
                Reconciled.text(claim, Claim.EXPECTED),
                Reconciled.text(claim, Claim.ACTUAL));
    }
}
