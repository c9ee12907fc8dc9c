package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** What a merchant makes of the gateway's files. Source: legacy-instore §6.4, legacy-online §5.4. */
final class OnFiles {

    private static final String FORMAT = "FORMAT";

    private OnFiles() {}

    /** {@code matched.file} */
    static Conclusion matched(Expectation expectation, Traffic traffic) {
        int rows = Integer.parseInt(expectation.argument("rows"));
        String expected = rows + " matched, no difference";
        Reconciled reconciled = new Reconciled(traffic);
        if (reconciled.files().isEmpty()) {
            return Conclusion.unproven(expected, Reconciled.NONE);
        }
        String was = reconciled.matched() + " matched, " + reconciled.counted() + " different";
        boolean well = reconciled.matched() == rows && reconciled.counted() == 0;
        Conclusion conclusion = well ? Conclusion.satisfied(expected, was) : Conclusion.violated(expected, was);
        return reconciled.differences().stream()
                .findFirst()
                .map(first -> conclusion.with("difference", Reconciled.words(first)))
                .orElse(conclusion)
                .stated(reconciled.all());
    }

    /** {@code difference.file} */
    static Conclusion differs(Expectation expectation, Traffic traffic) {
        String kind = expectation.argument("kind");
        String expected = kind + " with its place and values";
        Reconciled reconciled = new Reconciled(traffic);
        if (reconciled.files().isEmpty()) {
            return Conclusion.unproven(expected, Reconciled.NONE);
        }
        List<Entry> such = reconciled.differences().stream()
                .filter(each -> Reconciled.text(each, Claim.DIFFERENCE).equals(kind))
                .toList();
        if (such.isEmpty()) {
            return Conclusion.missing(expected, reconciled.counted() + " others")
                    .stated(reconciled.all());
        }
        Optional<Entry> vague =
                such.stream().filter(each -> !isNamed(each, traffic)).findFirst();
        return vague.map(each -> Conclusion.violated(expected, Reconciled.words(each)))
                .orElseGet(() -> Conclusion.satisfied(expected, Reconciled.words(such.get(0))))
                .stated(such);
    }

    /** {@code refused.file}: whoever books the sound rows of a torn file does not know what the rest was. */
    static Conclusion refused(Expectation expectation, Traffic traffic) {
        String expected = "a FORMAT difference, nothing matched and nothing booked after it";
        Reconciled reconciled = new Reconciled(traffic);
        if (reconciled.files().isEmpty()) {
            return Conclusion.unproven(expected, Reconciled.NONE);
        }
        List<Entry> format = reconciled.differences().stream()
                .filter(each -> Reconciled.text(each, Claim.DIFFERENCE).equals(FORMAT))
                .toList();
        int first = reconciled.files().get(0).seq();
        List<Entry> booked = traffic.claims().from(Claim.MERCHANT).stream()
                .filter(each -> each.seq() > first && !Claims.word(each).isEmpty())
                .toList();
        if (format.isEmpty() || reconciled.matched() > 0 || !booked.isEmpty()) {
            String was = format.isEmpty() ? "no FORMAT difference" : "a FORMAT difference";
            return Conclusion.violated(
                            expected, was + ", " + reconciled.matched() + " matched, " + booked.size() + " booked")
                    .stated(reconciled.all())
                    .stated(booked);
        }
        return Conclusion.satisfied(expected, Reconciled.words(format.get(0))).stated(reconciled.all());
    }

    /** {@code settled.file} */
    static Conclusion settled(Expectation expectation, Traffic traffic) {
        String expected = "no trade open after the file, and none that differs from the gateway's";
        List<Entry> files = new Reconciled(traffic).files();
        if (files.isEmpty()) {
            return Conclusion.unproven(expected, Reconciled.NONE);
        }
        int file = files.get(0).seq();
        Claims claims = traffic.claims();
        List<Entry> unknown = claims.ends().stream()
                .filter(end -> before(claims, Claims.trade(end), file).equals(Claim.PENDING))
                .toList();
        if (unknown.isEmpty()) {
            return Conclusion.unproven(expected, "no trade was open when the file came")
                    .stated(files);
        }
        for (Entry end : unknown) {
            String now = claims.status(Claim.MERCHANT, Claims.trade(end));
            boolean agreed = Claims.charged(end)
                    ? now.equals(Claim.PAID)
                    : !Set.of(Claim.PENDING, Claim.PAID).contains(now);
            if (!agreed) {
                return Conclusion.missing(expected, now + " in the books, " + Claims.status(end) + " at the gateway")
                        .with("trade", Claims.trade(end))
                        .stated(List.of(end));
            }
        }
        return Conclusion.satisfied(expected, unknown.size() + " settled")
                .stated(files)
                .stated(unknown);
    }

    private static String before(Claims claims, String trade, int seq) {
        return claims.of(Claim.MERCHANT, trade).stream()
                .filter(each -> each.seq() < seq)
                .reduce((earlier, later) -> later)
                .map(Claims::status)
                .orElse("");
    }

    /** A difference says which row, which movement and which values, as far as there are any. */
    private static boolean isNamed(Entry difference, Traffic traffic) {
        boolean row = Reconciled.number(difference, Claim.ROW) > 0;
        String expected = Reconciled.text(difference, Claim.EXPECTED);
        String actual = Reconciled.text(difference, Claim.ACTUAL);
        boolean known = ids(traffic).contains(Reconciled.text(difference, Claim.ID));
        return switch (Reconciled.text(difference, Claim.DIFFERENCE)) {
            case "MISSING_REMOTE" -> known && !expected.isEmpty();
            case "MISSING_LOCAL" -> row && !actual.isEmpty();
            case "DUPLICATE" -> row && known;
            case FORMAT -> row && !expected.equals(actual);
            default -> row && !actual.isEmpty() && !expected.isEmpty() && !expected.equals(actual);
        };
    }

    /** Ids under which money moved: those of trades, and those of refunds. */
    private static Set<String> ids(Traffic traffic) {
        Set<String> ids = traffic.claims().ends().stream().map(Claims::trade).collect(Collectors.toSet());
        new Refunded(traffic).requests().forEach(each -> ids.add(Refunded.id(each)));
        return ids;
    }
}
