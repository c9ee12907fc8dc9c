package org.openvalidate.check;

import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** What the merchant said of the gateway's files. */
final class Reconciled {

    static final String NONE = "no file was reconciled";

    private final Traffic traffic;

    Reconciled(Traffic traffic) {
        this.traffic = traffic;
    }

    /** One for each kind of file and day. */
    List<Entry> files() {
        return said(Claim.RECONCILED);
    }

    /** Where file and books did not agree. */
    List<Entry> differences() {
        return said(Claim.DIFFERENCE);
    }

    /** Everything that was said of files. */
    List<Entry> all() {
        return Stream.concat(files().stream(), differences().stream()).toList();
    }

    /** How many rows stand in the files as they are booked. */
    int matched() {
        return files().stream().mapToInt(each -> number(each, Claim.MATCHED)).sum();
    }

    /** How many differences there are, whether they are told apart or only counted. */
    int counted() {
        int sum = files().stream()
                .mapToInt(each -> number(each, Claim.DIFFERENCES))
                .sum();
        return Math.max(sum, differences().size());
    }

    static int number(Entry claim, String fact) {
        return claim.fact(fact)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    static String text(Entry claim, String fact) {
        return claim.fact(fact).orElse("");
    }

    /** A difference as a line: what, where, both values. */
    static String words(Entry claim) {
        return text(claim, Claim.DIFFERENCE) + " row " + number(claim, Claim.ROW) + " id " + text(claim, Claim.ID)
                + " expected \"" + text(claim, Claim.EXPECTED) + "\" actual \"" + text(claim, Claim.ACTUAL) + "\"";
    }

    private List<Entry> said(String fact) {
        return traffic.claims().from(Claim.MERCHANT).stream()
                .filter(each -> each.fact(fact).isPresent())
                .toList();
    }
}
