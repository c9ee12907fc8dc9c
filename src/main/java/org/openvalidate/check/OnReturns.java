package org.openvalidate.check;

import java.math.BigDecimal;
import java.util.List;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.wire.Money;

/** Money that went back, as gateway and merchant have it in the end. Source: legacy-instore §2.7, §2.9. */
final class OnReturns {

    private static final String REFUND = "REFUND";
    private static final String NO_END = "the gateway's final state is not recorded";

    private OnReturns() {}

    /** {@code returned.refund} */
    static Conclusion returned(Expectation expectation, Traffic traffic) {
        Money expected = Money.parse(expectation.argument("amount"));
        List<Entry> ends = traffic.claims().ends();
        if (ends.isEmpty()) {
            return Conclusion.unproven(expected.toString(), NO_END);
        }
        BigDecimal sum = sum(ends, Claim.REFUNDED);
        String was = new Money(sum, expected.currency()).toString();
        return (sum.compareTo(expected.amount()) == 0
                        ? Conclusion.satisfied(expected.toString(), was)
                        : Conclusion.violated(expected.toString(), was))
                .stated(ends);
    }

    /** {@code agreed.refund} */
    static Conclusion agreed(Expectation expectation, Traffic traffic) {
        String expected = "the same amount returned by the gateway and booked by the merchant";
        List<Entry> ends = traffic.claims().ends();
        if (ends.isEmpty() || traffic.claims().from(Claim.MERCHANT).isEmpty()) {
            return Conclusion.unproven(
                    expected, ends.isEmpty() ? NO_END : "nothing is recorded of the merchant's side");
        }
        for (Entry end : ends) {
            List<Entry> booked = traffic.claims().bookings(REFUND).stream()
                    .filter(booking -> Claims.trade(booking).equals(Claims.trade(end)))
                    .toList();
            BigDecimal there = Claims.amount(end, Claim.REFUNDED);
            BigDecimal here = sum(booked, Claim.AMOUNT);
            if (there.compareTo(here) != 0) {
                return Conclusion.violated(
                                expected, there.toPlainString() + " returned, " + here.toPlainString() + " booked")
                        .with("trade", Claims.trade(end))
                        .stated(List.of(end))
                        .stated(booked);
            }
        }
        return Conclusion.satisfied(expected, sum(ends, Claim.REFUNDED).toPlainString() + " on both sides")
                .stated(ends);
    }

    /** {@code absent.refund} */
    static Conclusion noneBooked(Expectation expectation, Traffic traffic) {
        String expected = "no refund in the books";
        List<Entry> booked = traffic.claims().bookings(REFUND);
        if (!booked.isEmpty()) {
            return Conclusion.violated(expected, booked.size() + " booked").stated(booked);
        }
        List<Entry> said = traffic.claims().from(Claim.MERCHANT);
        return said.isEmpty()
                ? Conclusion.unproven(expected, "nothing is recorded of the merchant's side")
                : Conclusion.satisfied(expected, "none").stated(said);
    }

    /** {@code paid.books} */
    static Conclusion stillPaid(Expectation expectation, Traffic traffic) {
        String expected = "PAID in the books";
        List<Entry> last = traffic.claims().trades().stream()
                .flatMap(trade -> traffic.claims().last(Claim.MERCHANT, trade).stream())
                .toList();
        if (last.isEmpty()) {
            return Conclusion.unproven(expected, "nothing is recorded of the merchant's books");
        }
        List<Entry> others = last.stream()
                .filter(claim -> !Claims.status(claim).equals(Claim.PAID))
                .toList();
        return others.isEmpty()
                ? Conclusion.satisfied(expected, Claim.PAID).stated(last)
                : Conclusion.violated(expected, Claims.status(others.get(0))).stated(others);
    }

    /** {@code kept.charge} */
    static Conclusion nothingKept(Expectation expectation, Traffic traffic) {
        String expected = "no charge in the end";
        List<Entry> ends = traffic.claims().ends();
        List<Entry> kept = ends.stream().filter(Claims::charged).toList();
        if (ends.isEmpty()) {
            return Conclusion.unproven(expected, NO_END);
        }
        if (kept.isEmpty()) {
            return Conclusion.satisfied(expected, "none").stated(ends);
        }
        return kept.stream().allMatch(end -> sold(end, traffic))
                ? Conclusion.notApplicable("the sale was completed, and nobody took it back")
                        .stated(kept)
                : Conclusion.violated(expected, Claims.status(kept.get(0)))
                        .with("trade", Claims.trade(kept.get(0)))
                        .stated(kept);
    }

    private static BigDecimal sum(List<Entry> claims, String fact) {
        return claims.stream().map(claim -> Claims.amount(claim, fact)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whoever pays again instead of asking learns in time that the buyer has paid: such a sale stands. */
    private static boolean sold(Entry end, Traffic traffic) {
        String trade = Claims.trade(end);
        return Traffic.on(trade, traffic.cancels()).isEmpty()
                && traffic.claims()
                        .last(Claim.TILL, trade)
                        .filter(claim -> Claims.status(claim).equals(Claim.SUCCESS))
                        .filter(claim -> new Proof(traffic).learnt(claim).isPresent())
                        .isPresent();
    }
}
