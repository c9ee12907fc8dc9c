package org.openvalidate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** When a merchant asks, and when it stops. Source: legacy-instore §3.1, §3.3, §3.4. */
final class OnPatience {

    private static final String NO_PAY = "no pay was recorded";

    private OnPatience() {}

    /** {@code most.query} */
    static Conclusion atMost(Expectation expectation, Traffic traffic) {
        int most = Integer.parseInt(expectation.argument("most"));
        String expected = "at most " + Subject.QUERY.times(most);
        List<Exchanged> queries = traffic.queries();
        String was = Subject.QUERY.times(queries.size());
        if (queries.size() > most) {
            return Conclusion.violated(expected, was).shownBy(queries);
        }
        return traffic.pays().isEmpty()
                ? Conclusion.unproven(expected, NO_PAY)
                : Conclusion.satisfied(expected, was).shownBy(traffic.pays());
    }

    /** {@code first.query}: counted from when the till gave up waiting for the answer. */
    static Conclusion first(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = "the first query " + window + " of the unanswered pay";
        Optional<Exchanged> lost =
                traffic.pays().stream().filter(pay -> pay.answer() == null).findFirst();
        if (lost.isEmpty()) {
            return Conclusion.unproven(expected, traffic.pays().isEmpty() ? NO_PAY : "every pay was answered");
        }
        Exchanged pay = lost.get();
        Optional<Exchanged> query = Traffic.on(pay.trade(), traffic.queries()).stream()
                .filter(each -> each.start().isAfter(pay.start()))
                .findFirst();
        if (query.isEmpty()) {
            boolean again = Traffic.on(pay.trade(), traffic.pays()).size() > 1;
            return again
                    ? Conclusion.notApplicable("the pay was sent again instead")
                    : Conclusion.missing(expected, "no query").shownBy(pay);
        }
        Duration gap = Duration.between(pay.over(), query.get().start());
        return (window.exceededBy(gap)
                        ? Conclusion.violated(expected, Span.of(gap))
                        : Conclusion.satisfied(expected, Span.of(gap)))
                .shownBy(pay, query.get());
    }

    /** {@code late.query} */
    static Conclusion late(Expectation expectation, Traffic traffic) {
        Duration least = Span.parse(expectation.argument("min"));
        String expected = "a query later than " + Span.of(least) + " after the pay";
        if (traffic.firstPay().isEmpty()) {
            return Conclusion.unproven(expected, NO_PAY);
        }
        Exchanged pay = traffic.firstPay().get();
        List<Exchanged> queries = Traffic.on(pay.trade(), traffic.queries());
        return queries.stream()
                .filter(query -> Duration.between(pay.start(), query.start()).compareTo(least) > 0)
                .findFirst()
                .map(query -> Conclusion.satisfied(expected, query.after(pay)).shownBy(pay, query))
                .orElseGet(() -> Conclusion.missing(expected, Subject.QUERY.times(queries.size()) + ", none so late")
                        .shownBy(pay)
                        .shownBy(queries));
    }

    /** {@code pause.cancel} */
    static Conclusion noPause(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = "the cancel " + window + " of the last query";
        Optional<Exchanged> cancel = traffic.cancels().stream().findFirst();
        Optional<Exchanged> last = cancel.flatMap(sent -> Traffic.on(sent.trade(), traffic.queries()).stream()
                .filter(query -> query.precedes(sent))
                .reduce((one, other) -> other));
        if (last.isEmpty()) {
            return traffic.pays().isEmpty()
                    ? Conclusion.unproven(expected, NO_PAY)
                    : Conclusion.notApplicable("no cancel followed a query");
        }
        Duration gap = Duration.between(last.get().over(), cancel.get().start());
        return (window.exceededBy(gap)
                        ? Conclusion.violated(expected, Span.of(gap))
                        : Conclusion.satisfied(expected, Span.of(gap)))
                .shownBy(last.get(), cancel.get());
    }

    /** {@code resumed.trade} */
    static Conclusion resumed(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = "a query or cancel " + window + " of the death of the till";
        Optional<Instant> death = traffic.claims().from(Claim.TILL).stream()
                .filter(claim -> claim.fact(Claim.EVENT).orElse("").equals(Claim.DIES))
                .map(Entry::at)
                .findFirst();
        if (death.isEmpty()) {
            return Conclusion.unproven(expected, "the till never died");
        }
        Optional<Exchanged> resumed = traffic.calls().stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT))
                .filter(call -> call.purpose() == Purpose.QUERY || call.purpose() == Purpose.CANCEL)
                .filter(call -> call.start().isAfter(death.get()))
                .findFirst();
        if (resumed.isEmpty()) {
            Conclusion neither = Conclusion.missing(expected, "neither").shownBy(traffic.pays());
            return traffic.firstPay()
                    .map(pay -> Told.unlessByNotice(pay.trade(), traffic, neither))
                    .orElse(neither);
        }
        Duration gap = Duration.between(death.get(), resumed.get().start());
        return (window.exceededBy(gap)
                        ? Conclusion.violated(expected, Span.of(gap))
                        : Conclusion.satisfied(expected, Span.of(gap)))
                .shownBy(resumed.get());
    }
}
