package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;

/** What the merchant must do when a query fails. Source: legacy-instore §1.4, §3.1. */
final class OnQuery {

    private OnQuery() {}

    /** {@code persist.query} */
    static Conclusion persists(Expectation expectation, Traffic traffic) {
        String expected = "queries until one is answered";
        List<Exchanged> queries = traffic.queries();
        Optional<Exchanged> failed =
                queries.stream().filter(query -> !query.settled()).findFirst();
        if (failed.isEmpty()) {
            return Conclusion.unproven(expected, "no query failed").shownBy(queries);
        }
        String trade = failed.get().trade();
        Optional<Exchanged> answered = Traffic.on(trade, queries).stream()
                .filter(query -> query.start().isAfter(failed.get().start()) && query.settled())
                .findFirst();
        if (answered.isPresent()) {
            return Conclusion.satisfied(
                            expected, "answered with " + answered.get().said())
                    .shownBy(failed.get(), answered.get());
        }
        return Withdrawn.cancel(trade, traffic)
                .map(cancel -> Conclusion.notApplicable(Withdrawn.REMARK).shownBy(failed.get(), cancel))
                .orElseGet(() -> Told.unlessByNotice(
                        trade,
                        traffic,
                        Conclusion.missing(expected, "the last of " + queries.size() + " failed as well")
                                .shownBy(queries)));
    }

    /** {@code recovery.query} */
    static Conclusion recovered(Expectation expectation, Traffic traffic) {
        int least = Integer.parseInt(expectation.argument("least"));
        String expected = "at least " + Subject.QUERY.times(least) + ", or a cancel right after a failed one";
        if (traffic.firstPay().isEmpty()) {
            return Conclusion.unproven(expected, "no pay was recorded");
        }
        Exchanged pay = traffic.firstPay().get();
        List<Exchanged> queries = Subject.QUERY.of(traffic, pay.trade());
        String was = Subject.QUERY.times(queries.size());
        if (queries.size() >= least) {
            return Conclusion.satisfied(expected, was).shownBy(queries);
        }
        return Withdrawn.cancel(pay.trade(), traffic)
                .map(cancel -> Conclusion.satisfied(expected, was + ", then a cancel")
                        .shownBy(queries)
                        .shownBy(cancel))
                .orElseGet(() -> Told.unlessByNotice(
                        pay.trade(),
                        traffic,
                        Conclusion.missing(expected, was).shownBy(pay).shownBy(queries)));
    }
}
