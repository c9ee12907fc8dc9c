package org.openvalidate.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** How the trades of a case end. Source: legacy-instore §0 (6), §1.3. */
final class OnEnd {

    private OnEnd() {}

    /** {@code final.gateway}; TRADE_FINISHED is a success that can no longer be refunded. */
    static Conclusion gateway(Expectation expectation, Traffic traffic) {
        String expected = expectation.argument("status");
        List<Entry> ends = traffic.claims().ends();
        if (ends.isEmpty()) {
            return Conclusion.unproven(expected, "the gateway's final state is not recorded");
        }
        List<Entry> others = ends.stream()
                .filter(end -> !canonical(Claims.status(end)).equals(canonical(expected)))
                .toList();
        return others.isEmpty()
                ? Conclusion.satisfied(expected, Claims.status(ends.get(0))).stated(ends)
                : Conclusion.violated(expected, Claims.status(others.get(0)))
                        .with("trade", Claims.trade(others.get(0)))
                        .stated(others);
    }

    /** {@code success.till} */
    static Conclusion tillSuccess(Expectation expectation, Traffic traffic) {
        return till(Claim.SUCCESS, traffic);
    }

    /** {@code failure.till} */
    static Conclusion tillFailure(Expectation expectation, Traffic traffic) {
        return till(Claim.FAILURE, traffic);
    }

    /** {@code once.charge} */
    static Conclusion chargedOnce(Expectation expectation, Traffic traffic) {
        String expected = "charged once";
        List<Entry> ends = traffic.claims().ends();
        List<Entry> charged = ends.stream().filter(Claims::charged).toList();
        if (charged.size() > 1) {
            return Conclusion.violated(expected, "charged " + charged.size() + " times")
                    .stated(charged);
        }
        if (charged.size() == 1) {
            return Conclusion.satisfied(expected, "charged once").stated(charged);
        }
        Set<String> named = named(traffic);
        List<Entry> sold = named.stream()
                .flatMap(trade -> traffic.claims().last(Claim.TILL, trade).stream())
                .filter(claim -> Claims.status(claim).equals(Claim.SUCCESS))
                .toList();
        return sold.isEmpty() || ends.isEmpty()
                ? Conclusion.unproven(expected, "no charge is recorded").stated(ends)
                : Conclusion.violated(expected, "not charged, though the till shows success")
                        .stated(ends)
                        .stated(sold);
    }

    /** {@code completed.sale} */
    static Conclusion completed(Expectation expectation, Traffic traffic) {
        String expected = "the sale completed at till, merchant and gateway";
        List<String> paidFor = traffic.paidFor();
        if (paidFor.isEmpty()) {
            return Conclusion.unproven(expected, "no pay was recorded");
        }
        List<Agreement> kept = paidFor.stream()
                .filter(trade -> Withdrawn.cancel(trade, traffic).isEmpty())
                .map(trade -> Agreement.of(trade, traffic))
                .toList();
        if (kept.isEmpty()) {
            return Conclusion.notApplicable(Withdrawn.REMARK).shownBy(traffic.cancels());
        }
        List<Entry> said = kept.stream().flatMap(each -> each.claims().stream()).toList();
        Optional<Agreement> otherwise =
                kept.stream().filter(each -> !each.unsold().isEmpty()).findFirst();
        if (otherwise.isPresent()) {
            return Conclusion.violated(expected, otherwise.get().words())
                    .with("trade", otherwise.get().trade())
                    .stated(otherwise.get().unsold());
        }
        return kept.stream()
                .filter(each -> !each.silent().isEmpty())
                .findFirst()
                .map(each -> Conclusion.unproven(expected, "nothing from " + String.join(", ", each.silent()))
                        .with("trade", each.trade()))
                .orElseGet(() ->
                        Conclusion.satisfied(expected, kept.get(0).words()).stated(said));
    }

    /** {@code final.agreement} */
    static Conclusion agreement(Expectation expectation, Traffic traffic) {
        String expected = "till, merchant and gateway agree on a final state";
        Set<String> trades = named(traffic);
        if (trades.isEmpty()) {
            return Conclusion.unproven(expected, "no trade was named");
        }
        List<Agreement> all =
                trades.stream().map(trade -> Agreement.of(trade, traffic)).toList();
        Optional<Agreement> broken = all.stream().filter(Agreement::broken).findFirst();
        if (broken.isPresent()) {
            return Conclusion.violated(expected, broken.get().words())
                    .with("trade", broken.get().trade())
                    .stated(broken.get().claims());
        }
        Optional<Agreement> silent =
                all.stream().filter(each -> !each.silent().isEmpty()).findFirst();
        if (silent.isPresent()) {
            return Conclusion.unproven(
                            expected,
                            "nothing from " + String.join(", ", silent.get().silent()))
                    .with("trade", silent.get().trade());
        }
        return Conclusion.satisfied(expected, all.get(0).words())
                .stated(all.stream().flatMap(each -> each.claims().stream()).toList());
    }

    /** The last thing that the till showed, of whichever trade. */
    private static Conclusion till(String status, Traffic traffic) {
        String expected = "the till shows " + status;
        List<Entry> shown = traffic.claims().from(Claim.TILL).stream()
                .filter(claim -> !Claims.status(claim).isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return Conclusion.unproven(expected, "nothing is recorded of the till's display");
        }
        Entry last = shown.get(shown.size() - 1);
        return (Claims.status(last).equals(status)
                        ? Conclusion.satisfied(expected, Claims.status(last))
                        : Conclusion.violated(expected, Claims.status(last)))
                .stated(List.of(last));
    }

    private static Set<String> named(Traffic traffic) {
        Set<String> trades = new LinkedHashSet<>(traffic.paidFor());
        trades.addAll(traffic.claims().trades());
        return trades;
    }

    private static String canonical(String status) {
        return status.equals("TRADE_FINISHED") ? "TRADE_SUCCESS" : status;
    }
}
