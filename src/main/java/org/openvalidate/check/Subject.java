package org.openvalidate.check;

import java.util.List;
import java.util.Set;

/** What a counting or spacing rule looks at. */
enum Subject {
    QUERY("query", "queries", Set.of("count.query", "recovery.query", "recovery.pay")),
    CANCEL("cancel", "cancels", Set.of("count.cancel", "window.cancel"));

    private final String one;
    private final String many;
    private final Set<String> counts;

    Subject(String one, String many, Set<String> counts) {
        this.one = one;
        this.many = many;
        this.counts = counts;
    }

    /** The merchant's calls on a trade, without replays of what was given up long before. */
    List<Exchanged> of(Traffic traffic, String trade) {
        return this == QUERY
                ? Traffic.on(trade, traffic.queries())
                : CancelSeries.of(traffic, trade).first();
    }

    /** "1 query", "3 queries". */
    String times(int count) {
        return count + " " + (count == 1 ? one : many);
    }

    /** Whether another line of the case counts them. */
    boolean isCountedBeside(Traffic traffic) {
        return traffic.recording().opening().obligations().stream()
                .anyMatch(each -> counts.contains(each.expectation().rule()));
    }
}
