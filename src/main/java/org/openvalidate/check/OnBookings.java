package org.openvalidate.check;

import java.math.BigDecimal;
import java.util.List;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** Payments in the merchant's books beside what the gateway charged. Source: legacy-instore §2.17 (lock per order). */
final class OnBookings {

    private static final String PAYMENT = "PAYMENT";
    private static final String NOTHING = "nothing is recorded of the merchant's side";

    private OnBookings() {}

    /** {@code once.payment} */
    static Conclusion once(Expectation expectation, Traffic traffic) {
        String expected = "one booking for each sale that was paid";
        List<Entry> charged =
                traffic.claims().ends().stream().filter(Claims::charged).toList();
        List<Entry> booked = traffic.claims().bookings(PAYMENT);
        if (charged.isEmpty() && booked.isEmpty()) {
            return Conclusion.unproven(expected, "nothing was charged");
        }
        if (traffic.claims().from(Claim.MERCHANT).isEmpty()) {
            return Conclusion.unproven(expected, NOTHING).stated(charged);
        }
        for (String trade : traffic.claims().trades()) {
            long wanted = charged.stream()
                    .filter(end -> Claims.trade(end).equals(trade))
                    .count();
            List<Entry> was = booked.stream()
                    .filter(each -> Claims.trade(each).equals(trade))
                    .toList();
            if (was.size() != wanted) {
                return Conclusion.violated(expected, was.size() + " bookings of " + wanted + " charge(s)")
                        .with("trade", trade)
                        .stated(was)
                        .stated(charged);
            }
        }
        return Conclusion.satisfied(expected, booked.size() + " booked").stated(booked);
    }

    /** {@code absent.payment} */
    static Conclusion none(Expectation expectation, Traffic traffic) {
        String expected = "no payment in the books";
        List<Entry> kept = traffic.claims().bookings(PAYMENT).stream()
                .filter(booking -> !isUndone(traffic.claims(), Claims.trade(booking)))
                .toList();
        if (!kept.isEmpty()) {
            return Conclusion.violated(expected, kept.size() + " booked").stated(kept);
        }
        List<Entry> said = traffic.claims().from(Claim.MERCHANT);
        if (said.isEmpty()) {
            return Conclusion.unproven(expected, NOTHING);
        }
        return Conclusion.satisfied(
                        expected, traffic.claims().bookings(PAYMENT).isEmpty() ? "none" : "booked and taken back")
                .stated(said);
    }

    /** Books that show both ways of money which the gateway did take and return say the same as books that show neither. */
    private static boolean isUndone(Claims claims, String trade) {
        BigDecimal taken = sum(claims.bookings(PAYMENT), trade);
        return taken.signum() > 0
                && taken.compareTo(sum(claims.bookings("REFUND"), trade)) == 0
                && claims.last(Claim.GATEWAY, trade)
                        .filter(end -> Claims.amount(end, Claim.REFUNDED).compareTo(taken) == 0)
                        .isPresent()
                && claims.bookings("DELIVERY").stream()
                        .noneMatch(sent -> Claims.trade(sent).equals(trade));
    }

    private static BigDecimal sum(List<Entry> bookings, String trade) {
        return bookings.stream()
                .filter(booking -> Claims.trade(booking).equals(trade))
                .map(booking -> Claims.amount(booking, Claim.AMOUNT))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code amount.booking} */
    static Conclusion amounts(Expectation expectation, Traffic traffic) {
        String expected = "amount and currency as the gateway has them";
        List<Entry> booked = traffic.claims().bookings(PAYMENT);
        for (Entry booking : booked) {
            String here = money(booking);
            String there = traffic.claims()
                    .last(Claim.GATEWAY, Claims.trade(booking))
                    .map(OnBookings::money)
                    .orElse("");
            if (!here.equals(there)) {
                return Conclusion.violated(
                                expected, here + " booked, " + (there.isBlank() ? "nothing" : there) + " charged")
                        .stated(List.of(booking));
            }
        }
        return booked.isEmpty()
                ? Conclusion.unproven(expected, "no payment was booked")
                : Conclusion.satisfied(expected, money(booked.get(0))).stated(booked);
    }

    private static String money(Entry claim) {
        return claim.fact(Claim.AMOUNT).orElse("") + " "
                + claim.fact(Claim.CURRENCY).orElse("");
    }
}
