package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** How the review of a secondary merchant is followed. Source: legacy-online §6.1, §6.4. */
final class OnReview {

    private static final Set<String> TROUBLE = Set.of("FAILED", "DATA_NOT_EXIST");

    private OnReview() {}

    /** {@code final.status} */
    static Conclusion ends(Expectation expectation, Traffic traffic) {
        String wanted = expectation.argument("status");
        String expected = "queried until " + wanted;
        List<Exchanged> reports = Reports.made(traffic);
        List<Exchanged> queries = Reports.queries(traffic);
        if (queries.isEmpty()) {
            return reports.isEmpty()
                    ? Conclusion.unproven(expected, "nothing was reported and nothing queried")
                    : Conclusion.missing(expected, "never queried").shownBy(reports);
        }
        Exchanged last = queries.get(queries.size() - 1);
        String status = Reports.status(last);
        return (status.equals(wanted)
                        ? Conclusion.satisfied(expected, status)
                        : Conclusion.missing(expected, status.isEmpty() ? "no answer" : status))
                .with("queries", String.valueOf(queries.size()))
                .shownBy(last);
    }

    /** {@code seen.status} */
    static Conclusion seen(Expectation expectation, Traffic traffic) {
        String wanted = expectation.argument("status");
        String expected = wanted + " seen";
        List<Exchanged> queries = Reports.queries(traffic);
        Optional<Exchanged> seen = queries.stream()
                .filter(query -> Reports.status(query).equals(wanted))
                .findFirst();
        if (seen.isPresent()) {
            return Conclusion.satisfied(expected, wanted).shownBy(seen.get());
        }
        return queries.isEmpty()
                ? Conclusion.unproven(expected, "no status was queried")
                : Conclusion.missing(expected, "only others").shownBy(queries);
    }

    /** {@code approved.pay} */
    static Conclusion approvedFirst(Expectation expectation, Traffic traffic) {
        String expected = "no pay before the approval";
        List<Exchanged> reports = Reports.made(traffic);
        if (reports.isEmpty()) {
            return Conclusion.unproven(expected, "nothing was reported");
        }
        for (Exchanged pay : traffic.pays()) {
            Optional<Exchanged> report = reports.stream()
                    .filter(each -> each.precedes(pay) && names(pay, each))
                    .reduce((one, later) -> later);
            if (report.isPresent() && !approved(report.get(), pay, traffic)) {
                return Conclusion.violated(expected, "a pay while the shop was not approved")
                        .with("shop", Reports.shop(report.get()))
                        .shownBy(report.get(), pay);
            }
        }
        return Conclusion.satisfied(expected, traffic.pays().size() + " pay(s), none too early")
                .shownBy(reports)
                .shownBy(traffic.pays());
    }

    /** {@code reason.books} */
    static Conclusion reasonKept(Expectation expectation, Traffic traffic) {
        String expected = "the reason of the rejection recorded";
        Optional<Exchanged> rejected = Reports.queries(traffic).stream()
                .filter(query -> Reports.status(query).equals("FAILED"))
                .findFirst();
        if (rejected.isEmpty()) {
            return Conclusion.unproven(expected, "nothing was rejected");
        }
        String reason = Optional.ofNullable(rejected.get().answer())
                .map(a -> a.field("reject_reason"))
                .orElse("");
        List<Entry> kept = traffic.claims().from(Claim.MERCHANT).stream()
                .filter(claim -> claim.fact(Claim.REASON)
                        .filter(text -> text.contains(reason))
                        .isPresent())
                .toList();
        return kept.isEmpty()
                ? Conclusion.missing(expected, "no record of \"" + reason + "\"")
                        .shownBy(rejected.get())
                : Conclusion.satisfied(expected, "\"" + reason + "\"")
                        .shownBy(rejected.get())
                        .stated(kept);
    }

    /** {@code raised.operator} */
    static Conclusion operatorTold(Expectation expectation, Traffic traffic) {
        String expected = "an operator told of the failed report";
        Optional<Exchanged> trouble = java.util.stream.Stream.concat(
                        Reports.made(traffic).stream()
                                .filter(call -> !call.code().isEmpty()),
                        Reports.queries(traffic).stream().filter(query -> TROUBLE.contains(Reports.status(query))))
                .findFirst();
        if (trouble.isEmpty()) {
            return Conclusion.unproven(expected, "no report failed");
        }
        List<Entry> told = traffic.claims().alarms().stream()
                .filter(alarm -> !alarm.at().isBefore(trouble.get().start()))
                .toList();
        return told.isEmpty()
                ? Conclusion.missing(expected, "nobody told").shownBy(trouble.get())
                : Conclusion.satisfied(expected, Claims.quoted(told.get(0), Claim.ALARM))
                        .shownBy(trouble.get())
                        .stated(told);
    }

    private static boolean names(Exchanged pay, Exchanged report) {
        String store = report.call().parameter("store_id");
        return pay.extension("secondary_merchant_id").equals(report.call().parameter("secondary_merchant_id"))
                && (store.isEmpty() || pay.extension("store_id").equals(store));
    }

    /** Approved by what the merchant was told between its latest report and the pay. */
    private static boolean approved(Exchanged report, Exchanged pay, Traffic traffic) {
        return Reports.queries(traffic).stream()
                .filter(query -> report.precedes(query) && query.precedes(pay))
                .filter(query -> Reports.shop(query).equals(Reports.shop(report)))
                .reduce((one, later) -> later)
                .filter(query -> Reports.status(query).equals("SUCCESS"))
                .isPresent();
    }
}
