package org.openvalidate.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Entry;

/**
 * How often a merchant tried before it did what it had declared to do then.
 *
 * @param count of the tries
 * @param first of them
 * @param last of them, or what followed them
 * @param cut whether something else may have ended them, so that more might have come
 */
record Tallied(int count, Exchanged first, Exchanged last, boolean cut) {

    /** No till gives a sale up sooner: PayBy, case 002; the questionnaire's least figure for {@code till-budget}. */
    private static final Duration SHORTEST_BUDGET = Duration.ofSeconds(20);

    /** What was tallied for a question; nothing where it asks for no count that a recording shows. */
    static Stream<Tallied> of(String question, Traffic traffic) {
        return switch (question) {
            case "query-failures" -> failedQueries(traffic);
            case "cancel-attempts" -> failedCancels(traffic);
            default -> Stream.of();
        };
    }

    /** Fewer than declared prove nothing where they were cut short. */
    boolean shows(int declared) {
        return !cut || count >= declared;
    }

    /** The failed queries in a row that a cancel follows at once. */
    private static Stream<Tallied> failedQueries(Traffic traffic) {
        return traffic.pays().stream().flatMap(pay -> {
            List<Exchanged> failed = new ArrayList<>();
            for (Exchanged query : Traffic.on(pay.trade(), traffic.queries())) {
                if (query.settled()) {
                    failed.clear();
                    continue;
                }
                failed.add(query);
                boolean cancelled = traffic.next(query)
                        .filter(next -> next.purpose() == Purpose.CANCEL)
                        .isPresent();
                if (cancelled) {
                    boolean late = Duration.between(pay.start(), query.over()).compareTo(SHORTEST_BUDGET) >= 0;
                    return Stream.of(new Tallied(failed.size(), failed.get(0), query, late));
                }
            }
            return Stream.of();
        });
    }

    /** The failed cancels of a trade before an alarm; none of them may have been refused for good. */
    private static Stream<Tallied> failedCancels(Traffic traffic) {
        return traffic.cancels().stream()
                .map(Exchanged::trade)
                .distinct()
                .map(trade -> CancelSeries.of(traffic, trade).first())
                .filter(tries ->
                        tries.stream().noneMatch(each -> each.resultIs("SUCCESS") || OnCashierCancel.isRefused(each)))
                .flatMap(tries -> traffic.claims().alarms(tries.get(0).trade()).stream()
                        .filter(alarm -> !alarm.at().isBefore(tries.get(0).over()))
                        .limit(1)
                        .map(alarm -> before(alarm, tries)));
    }

    private static Tallied before(Entry alarm, List<Exchanged> tries) {
        List<Exchanged> made =
                tries.stream().filter(each -> !each.start().isAfter(alarm.at())).toList();
        return new Tallied(made.size(), made.get(0), made.get(made.size() - 1), false);
    }
}
