package org.openvalidate.merchant.books;

import java.util.List;

/**
 * What comparing a file with the books came to.
 *
 * @param statement which file
 * @param matched how many known bookings the file tells as they are booked
 * @param unpriced how many of these have no amount in the file that could be compared: priced in yuan, and told in the
 *     settlement currency without a rate
 * @param pending rows of a settlement that say that their money waits still
 * @param resolved bookings of unknown outcome, as the file decided them; they do not count as matched
 * @param differences everything else, in the order of rows, then what no row tells; {@link #MOST_LISTED} at most
 * @param unlisted how many more there are
 * @param books the books afterwards: the same as before where the file was refused
 */
public record Reconciliation(
        Statement statement,
        int matched,
        int unpriced,
        int pending,
        List<Booking> resolved,
        List<Difference> differences,
        int unlisted,
        Books books) {

    /** So many differences are told one by one: whoever has more has another question than which. */
    public static final int MOST_LISTED = 1000;

    public Reconciliation {
        resolved = List.copyOf(resolved);
        unlisted += Math.max(0, differences.size() - MOST_LISTED);
        differences = List.copyOf(differences.subList(0, Math.min(differences.size(), MOST_LISTED)));
    }

    /** A file of which nothing was booked. */
    static Reconciliation refused(Statement statement, List<Difference> flaws, Books unchanged) {
        return new Reconciliation(statement, 0, 0, 0, List.of(), flaws, 0, unchanged);
    }

    /** There was no file, and none was to be expected. */
    public static Reconciliation ofNothing(Statement statement, Books unchanged) {
        return refused(statement, List.of(), unchanged);
    }

    /** Whether the file could not be believed, so that nothing of it was booked. */
    public boolean refused() {
        return differences.stream().anyMatch(each -> each.kind() == Difference.Kind.FORMAT);
    }
}
