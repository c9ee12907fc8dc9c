package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;

/** What the merchant's pays must be like. Source: legacy-instore §1.3, §2.5, §3.1. */
final class OnPay {

    private OnPay() {}

    /** {@code present.pay} */
    static Conclusion carries(Expectation expectation, Traffic traffic) {
        List<String> fields = List.of(expectation.argument("field"), expectation.argument("other"));
        String expected = String.join(" and ", fields) + " in every pay";
        for (Exchanged pay : traffic.pays()) {
            List<String> missing = fields.stream()
                    .filter(field -> pay.extension(field).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                return Conclusion.violated(expected, "a pay without " + String.join(" and ", missing))
                        .shownBy(pay);
            }
        }
        return traffic.pays().isEmpty()
                ? Conclusion.unproven(expected, "no pay was recorded")
                : Conclusion.satisfied(expected, "present").shownBy(traffic.pays());
    }

    /** {@code open.pay} */
    static Conclusion open(Expectation expectation, Traffic traffic) {
        String expected = "an answer to the pay that is not final";
        return traffic.firstPay()
                .map(pay -> (pay.settled() || pay.refused()
                                ? Conclusion.violated(expected, pay.said())
                                : Conclusion.satisfied(expected, pay.said()))
                        .shownBy(pay))
                .orElse(Conclusion.unproven(expected, "no pay was recorded"));
    }

    /** {@code absent.pay} */
    static Conclusion noNewId(Expectation expectation, Traffic traffic) {
        String expected = "no pay under another id";
        List<String> trades = traffic.paidFor();
        if (trades.isEmpty()) {
            return Conclusion.unproven(expected, "no pay was recorded");
        }
        return trades.size() == 1
                ? Conclusion.satisfied(expected, "every pay under " + trades.get(0))
                        .shownBy(traffic.pays())
                : Conclusion.violated(expected, "also a pay under " + trades.get(1))
                        .shownBy(Traffic.on(trades.get(1), traffic.pays()));
    }

    /** {@code recovery.pay} */
    static Conclusion recovered(Expectation expectation, Traffic traffic) {
        int least = Integer.parseInt(expectation.argument("least"));
        String expected = "the same pay again, or at least " + Subject.QUERY.times(least);
        Optional<Exchanged> first = traffic.firstPay();
        if (first.isEmpty()) {
            return Conclusion.unproven(expected, "no pay was recorded");
        }
        Exchanged pay = first.get();
        List<Exchanged> repeats = Traffic.on(pay.trade(), traffic.pays()).stream()
                .filter(each -> each.seq() != pay.seq() && each.sameContentAs(pay))
                .toList();
        List<Exchanged> queries = Subject.QUERY.of(traffic, pay.trade());
        String was = (repeats.isEmpty() ? "no such pay" : repeats.size() + " such pay(s)") + " and "
                + Subject.QUERY.times(queries.size());
        return repeats.isEmpty() && queries.size() < least
                ? Told.unlessByNotice(
                        pay.trade(),
                        traffic,
                        Conclusion.missing(expected, was).shownBy(pay).shownBy(queries))
                : Conclusion.satisfied(expected, was).shownBy(repeats).shownBy(queries);
    }

    /** {@code unique.pay}, standing */
    static Conclusion uniqueIds(Expectation expectation, Traffic traffic) {
        String expected = "one content for each trade id";
        for (Exchanged pay : traffic.pays()) {
            Optional<Exchanged> other = Traffic.on(pay.trade(), traffic.pays()).stream()
                    .filter(each -> !each.sameContentAs(pay))
                    .findFirst();
            if (other.isPresent()) {
                return Conclusion.violated(expected, "two contents under " + pay.trade())
                        .shownBy(pay, other.get());
            }
        }
        if (traffic.calls().isEmpty()) {
            return Conclusion.unproven(expected, "no call was recorded");
        }
        return traffic.pays().isEmpty()
                ? Conclusion.notApplicable("no pay was recorded")
                : Conclusion.satisfied(expected, "held").shownBy(traffic.pays());
    }
}
