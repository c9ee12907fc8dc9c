package org.openvalidate.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** A payment is booked once, and what was paid for is sent once. Source: legacy-online §3.1, legacy-instore §2.17. */
final class OnBooking {

    private static final String ONCE = "each payment booked once";

    private OnBooking() {}

    /** {@code once.booking} */
    static Conclusion once(Expectation expectation, Traffic traffic) {
        return counted(ONCE, traffic);
    }

    /** {@code repeated.booking}: although the same notice came more than once. */
    static Conclusion repeated(Expectation expectation, Traffic traffic) {
        Map<String, List<Exchanged>> byId = new Notices(traffic)
                .all()
                .filter(notice -> Notices.saysPaid(notice) && Notices.wellSigned(notice))
                .collect(Collectors.groupingBy(Notices::id));
        List<Exchanged> repeated = byId.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .toList();
        return repeated.isEmpty()
                ? Conclusion.unproven(ONCE, "no notice came twice")
                : counted(ONCE, traffic).shownBy(repeated);
    }

    /** {@code crossing.booking}: although a notice came while an answer that says the same was on its way. */
    static Conclusion crossing(Expectation expectation, Traffic traffic) {
        List<Exchanged> answers = Stream.of(traffic.pays(), traffic.queries())
                .flatMap(List::stream)
                .filter(call -> call.claimsPaid() && call.believable())
                .toList();
        List<Exchanged> crossing = new Notices(traffic)
                .all()
                .filter(notice -> Notices.saysPaid(notice) && Notices.wellSigned(notice))
                .filter(notice -> answers.stream().anyMatch(call -> cross(notice, call)))
                .toList();
        return crossing.isEmpty()
                ? Conclusion.unproven(ONCE, "no notice crossed an answer")
                : counted(ONCE, traffic).shownBy(crossing);
    }

    private static boolean cross(Exchanged notice, Exchanged call) {
        return notice.trade().equals(call.trade())
                && !notice.start().isBefore(call.start())
                && !notice.start().isAfter(call.over());
    }

    private static Conclusion counted(String expected, Traffic traffic) {
        Claims claims = traffic.claims();
        List<Entry> payments = claims.bookings(Claims.PAYMENT);
        List<Entry> all = new ArrayList<>(payments);
        all.addAll(claims.bookings(Claims.DELIVERY));
        Optional<Conclusion> twice = Stream.of(Claims.PAYMENT, Claims.DELIVERY)
                .flatMap(type -> twice(expected, claims.bookings(type)).stream())
                .findFirst();
        if (twice.isPresent()) {
            return twice.get();
        }
        if (!payments.isEmpty()) {
            return Conclusion.satisfied(expected, "booked once").stated(all);
        }
        List<Entry> charged = claims.ends().stream().filter(Claims::charged).toList();
        return charged.isEmpty() || claims.from(Claim.MERCHANT).isEmpty()
                ? Conclusion.unproven(expected, "no payment was booked")
                : Conclusion.missing(expected, "paid at the gateway, not booked by the merchant")
                        .stated(charged);
    }

    private static Optional<Conclusion> twice(String expected, List<Entry> booked) {
        Set<String> trades = new LinkedHashSet<>();
        return booked.stream()
                .filter(entry -> !trades.add(Claims.trade(entry)))
                .findFirst()
                .map(again -> {
                    List<Entry> same = booked.stream()
                            .filter(entry -> Claims.trade(entry).equals(Claims.trade(again)))
                            .toList();
                    return Conclusion.violated(expected, Claims.word(again) + " booked " + same.size() + " times")
                            .with("trade", Claims.trade(again))
                            .stated(same);
                });
    }
}
