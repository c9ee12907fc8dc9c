package org.openvalidate.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** What a merchant makes of the result of a refund. Source: legacy-instore §2.9, §2.17. */
final class OnRefundResult {

    private static final String REFUND = "REFUND";

    private OnRefundResult() {}

    /** {@code proved.refund}: acceptance of an asynchronous refund proves nothing yet. */
    static Conclusion proved(Expectation expectation, Traffic traffic) {
        String expected = "every refund booked after a proof of it";
        Refunded refunded = new Refunded(traffic);
        List<Exchanged> proofs = new ArrayList<>();
        List<Entry> bookings = traffic.claims().bookings(REFUND);
        for (Entry booking : bookings) {
            Optional<Exchanged> proof =
                    refunded.proof(booking.fact(Claim.REFERENCE).orElse(""), booking);
            if (proof.isEmpty()) {
                return Conclusion.violated(expected, "booked before anything proved it")
                        .stated(List.of(booking));
            }
            proofs.add(proof.get());
        }
        return proofs.isEmpty()
                ? Conclusion.unproven(expected, "no refund was booked")
                : Conclusion.satisfied(expected, proofs.size() + " proved")
                        .shownBy(proofs)
                        .stated(bookings);
    }

    /** {@code query.refund} */
    static Conclusion lookedUp(Expectation expectation, Traffic traffic) {
        String expected = "a refund query that is answered with a result";
        Refunded refunded = new Refunded(traffic);
        List<Exchanged> lookUps = refunded.lookUps();
        List<Exchanged> told = lookUps.stream()
                .filter(lookUp -> Refunded.result(lookUp).matches("REFUND_(SUCCESS|FAIL)"))
                .toList();
        if (!told.isEmpty()) {
            return Conclusion.satisfied(expected, Refunded.result(told.get(0))).shownBy(told);
        }
        return refunded.requests().isEmpty()
                ? Conclusion.unproven(expected, "no refund was asked for")
                : Conclusion.missing(expected, lookUps.size() + " refund queries, none with a result")
                        .shownBy(refunded.requests());
    }

    /** {@code alarm.refund} */
    static Conclusion told(Expectation expectation, Traffic traffic) {
        String expected = "an alarm after the refund failed";
        Refunded refunded = new Refunded(traffic);
        List<Exchanged> all = new ArrayList<>(refunded.lookUps());
        all.addAll(refunded.requests());
        Optional<Exchanged> failure = all.stream()
                .filter(each -> Refunded.result(each).equals("REFUND_FAIL")
                        || (refunded.requests().contains(each) && each.settled() && !each.granted()))
                .min(Comparator.comparing(Exchanged::seq));
        if (failure.isEmpty()) {
            return Conclusion.unproven(expected, "no refund failed");
        }
        List<Entry> alarms = traffic.claims().alarms().stream()
                .filter(alarm -> alarm.seq() > failure.get().seq())
                .toList();
        return alarms.isEmpty()
                ? Conclusion.missing(expected, "no alarm").shownBy(failure.get())
                : Conclusion.satisfied(expected, Claims.quoted(alarms.get(0), Claim.ALARM))
                        .shownBy(failure.get())
                        .stated(alarms);
    }
}
