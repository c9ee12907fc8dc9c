package org.openvalidate.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;

/** How one pay follows another. Source: legacy-instore §2.5, §2.13, §3.2, §3.4. */
final class OnSequel {

    private static final String NO_PAY = "no pay was recorded";

    private OnSequel() {}

    /** {@code final.pay}: a business answer settles the pay it answers. */
    static Conclusion refusedIsFinal(Expectation expectation, Traffic traffic) {
        String expected = "no pay again under an id that was refused";
        List<Exchanged> pays = traffic.pays();
        Optional<Exchanged> refused = pays.stream()
                .filter(pay -> !pay.code().isEmpty() && (pay.settled() || pay.refused()))
                .findFirst();
        if (refused.isEmpty()) {
            return Conclusion.unproven(expected, pays.isEmpty() ? NO_PAY : "no pay was refused");
        }
        List<Exchanged> again = Traffic.on(refused.get().trade(), pays).stream()
                .filter(pay -> pay.start().isAfter(refused.get().start()))
                .toList();
        return again.isEmpty()
                ? Conclusion.satisfied(expected, "none after " + refused.get().said())
                        .shownBy(refused.get())
                : Conclusion.violated(expected, "another after " + again.get(0).after(refused.get()))
                        .shownBy(refused.get(), again.get(0));
    }

    /** {@code sequel.pay} */
    static Conclusion afterTheEnd(Expectation expectation, Traffic traffic) {
        String expected = "the trade before final when the next pay leaves";
        List<String> trades = traffic.paidFor();
        if (trades.size() < 2) {
            return trades.isEmpty()
                    ? Conclusion.unproven(expected, NO_PAY)
                    : Conclusion.notApplicable("no pay was sent under another id");
        }
        for (int i = 1; i < trades.size(); i++) {
            Exchanged next = traffic.payOf(trades.get(i)).orElseThrow();
            if (!ended(trades.get(i - 1), next, traffic)) {
                return Conclusion.violated(expected, trades.get(i - 1) + " was still open")
                        .shownBy(traffic.payOf(trades.get(i - 1)).orElseThrow(), next);
            }
        }
        return Conclusion.satisfied(expected, "final each time").shownBy(traffic.pays());
    }

    /** {@code distinct.id} */
    static Conclusion idsDiffer(Expectation expectation, Traffic traffic) {
        int count = Integer.parseInt(expectation.argument("count"));
        String expected = count + " ids";
        int was = traffic.paidFor().size();
        if (traffic.pays().size() < count) {
            return Conclusion.unproven(expected, traffic.pays().size() + " pays");
        }
        return (was >= count
                        ? Conclusion.satisfied(expected, was + " ids")
                        : Conclusion.violated(expected, was + " ids"))
                .shownBy(traffic.pays());
    }

    /** {@code sequence.id}: ids of which one is the other plus one can be guessed. */
    static Conclusion notConsecutive(Expectation expectation, Traffic traffic) {
        String expected = "ids that do not follow from one another";
        List<String> trades = traffic.paidFor();
        for (int i = 1; i < trades.size(); i++) {
            if (follows(trades.get(i - 1), trades.get(i))) {
                return Conclusion.violated(expected, trades.get(i - 1) + ", then " + trades.get(i))
                        .shownBy(traffic.payOf(trades.get(i)).orElseThrow());
            }
        }
        return trades.size() < 2
                ? Conclusion.unproven(expected, "fewer than two sales")
                : Conclusion.satisfied(expected, trades.size() + " ids").shownBy(traffic.pays());
    }

    /** {@code stores.pay} */
    static Conclusion stores(Expectation expectation, Traffic traffic) {
        List<String> wanted = List.of(expectation.argument("store"), expectation.argument("other"));
        String expected = String.join(", then ", wanted);
        List<String> stores = traffic.paidFor().stream()
                .map(trade -> traffic.payOf(trade).orElseThrow().extension("store_id"))
                .toList();
        if (stores.size() < wanted.size()) {
            return Conclusion.unproven(expected, stores.size() + " sale(s)");
        }
        return (stores.equals(wanted)
                        ? Conclusion.satisfied(expected, String.join(", then ", stores))
                        : Conclusion.violated(expected, String.join(", then ", stores)))
                .shownBy(traffic.pays());
    }

    /** {@code currencies.pay} */
    static Conclusion currencies(Expectation expectation, Traffic traffic) {
        String pricing = expectation.argument("pricing");
        String settlement = expectation.argument("settlement");
        String expected = "trans_currency " + pricing + ", currency " + settlement;
        List<Exchanged> pays = traffic.pays();
        List<Exchanged> others = pays.stream()
                .filter(pay -> !pay.call().parameter("trans_currency").equals(pricing)
                        || !pay.call().parameter("currency").equals(settlement))
                .toList();
        if (pays.isEmpty()) {
            return Conclusion.unproven(expected, NO_PAY);
        }
        Exchanged shown = others.isEmpty() ? pays.get(0) : others.get(0);
        String was = "trans_currency " + shown.call().parameter("trans_currency") + ", currency "
                + shown.call().parameter("currency");
        return others.isEmpty()
                ? Conclusion.satisfied(expected, was).shownBy(pays)
                : Conclusion.violated(expected, was).shownBy(others);
    }

    private static boolean ended(String trade, Exchanged next, Traffic traffic) {
        boolean cancelled = Traffic.on(trade, traffic.cancels()).stream()
                .anyMatch(cancel -> cancel.resultIs("SUCCESS") && cancel.precedes(next));
        return cancelled
                || new Proof(traffic)
                        .settled(trade)
                        .filter(proof -> proof.precedes(next))
                        .isPresent();
    }

    private static boolean follows(String before, String next) {
        String one = before.replaceFirst(".*?(\\d*)$", "$1");
        String other = next.replaceFirst(".*?(\\d*)$", "$1");
        String stem = before.substring(0, before.length() - one.length());
        boolean sameStem = stem.equals(next.substring(0, next.length() - other.length()));
        return sameStem
                && !one.isEmpty()
                && !other.isEmpty()
                && new BigInteger(one).add(BigInteger.ONE).equals(new BigInteger(other));
    }
}
