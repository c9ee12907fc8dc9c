package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Entry;

/** Codes that buyers scan. Source: legacy-instore §1.5, §2.10, §2.11. */
final class OnCodes {

    private OnCodes() {}

    /** {@code notify.code} */
    static Conclusion notified(Expectation expectation, Traffic traffic) {
        String expected = "notify_url in every request for a code";
        List<Exchanged> asked = Stream.concat(
                        traffic.merchants(Purpose.ORDER).stream(), OnStoreCodes.created(traffic).stream())
                .toList();
        List<Exchanged> without = asked.stream()
                .filter(call -> call.call().parameter("notify_url").isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return Conclusion.unproven(expected, "no code was asked for");
        }
        return without.isEmpty()
                ? Conclusion.satisfied(expected, "named").shownBy(asked)
                : Conclusion.violated(expected, "none").shownBy(without);
    }

    /** {@code another.order}: an order that was taken without a code to show is of no use to a buyer. */
    static Conclusion orderedAgain(Expectation expectation, Traffic traffic) {
        String expected = "another order under another id";
        List<Exchanged> orders = traffic.merchants(Purpose.ORDER);
        Optional<Exchanged> bare = orders.stream().filter(OnCodes::hasNoCode).findFirst();
        if (bare.isEmpty()) {
            return Conclusion.unproven(expected, orders.isEmpty() ? "no order was made" : "every order had a code");
        }
        List<Exchanged> later = orders.stream()
                .filter(order ->
                        bare.get().precedes(order) && order.seq() != bare.get().seq())
                .toList();
        if (later.isEmpty()) {
            return Conclusion.missing(expected, "no other order").shownBy(bare.get());
        }
        Exchanged next = later.get(0);
        return (next.trade().equals(bare.get().trade())
                        ? Conclusion.violated(expected, "the same id again")
                        : Conclusion.satisfied(expected, next.trade()))
                .shownBy(bare.get(), next);
    }

    /** {@code count.charge} */
    static Conclusion sales(Expectation expectation, Traffic traffic) {
        int count = Integer.parseInt(expectation.argument("count"));
        String expected = count + " charge(s)";
        List<Entry> ends = traffic.claims().ends();
        List<Entry> charged = ends.stream().filter(Claims::charged).toList();
        if (ends.isEmpty()) {
            return Conclusion.unproven(expected, "the gateway's final state is not recorded");
        }
        return (charged.size() == count
                        ? Conclusion.satisfied(expected, charged.size() + " charge(s)")
                        : Conclusion.violated(expected, charged.size() + " charge(s)"))
                .stated(ends);
    }

    private static boolean hasNoCode(Exchanged order) {
        var answer = order.answer();
        return answer != null
                && order.resultIs("SUCCESS")
                && answer.field("qr_code").isEmpty();
    }
}
