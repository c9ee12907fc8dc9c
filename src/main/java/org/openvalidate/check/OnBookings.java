package org.openvalidate.check;

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
        List<Entry> booked = traffic.claims().bookings(PAYMENT);
        if (!booked.isEmpty()) {
            return Conclusion.violated(expected, booked.size() + " booked").stated(booked);
        }
        List<Entry> said = traffic.claims().from(Claim.MERCHANT);
        return said.isEmpty()
                ? Conclusion.unproven(expected, NOTHING)
                : Conclusion.satisfied(expected, "none").stated(said);
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
