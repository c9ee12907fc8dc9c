package org.openvalidate.check;

import java.time.Duration;
import java.util.List;

/**
 * The merchant's cancels of one trade, told apart into the till's own attempts and the later replays of what was never delivered. A
 * replay comes more than a minute after the cancel before it, or, once an alarm was raised in between, more than 15 s
 * after it: spacing is judged among the till's attempts only.
 *
 * @param first the attempts, in order
 * @param replays the rest, in order
 */
record CancelSeries(List<Exchanged> first, List<Exchanged> replays) {

    private static final Duration NEW_SERIES = Duration.ofSeconds(60);
    private static final Duration NEW_SERIES_AFTER_ALARM = Duration.ofSeconds(15);

    static CancelSeries of(Traffic traffic, String trade) {
        List<Exchanged> cancels = Traffic.on(trade, traffic.cancels());
        int end = Math.min(1, cancels.size());
        while (end < cancels.size() && !parted(cancels.get(end - 1), cancels.get(end), traffic)) {
            end++;
        }
        return new CancelSeries(cancels.subList(0, end), cancels.subList(end, cancels.size()));
    }

    boolean succeeded() {
        return first.stream().anyMatch(cancel -> cancel.resultIs("SUCCESS"));
    }

    private static boolean parted(Exchanged before, Exchanged after, Traffic traffic) {
        Duration gap = Duration.between(before.start(), after.start());
        boolean alarmed = traffic.claims().alarms(after.trade()).stream()
                .anyMatch(alarm ->
                        alarm.at().isAfter(before.start()) && !alarm.at().isAfter(after.start()));
        return gap.compareTo(alarmed ? NEW_SERIES_AFTER_ALARM : NEW_SERIES) > 0;
    }
}
