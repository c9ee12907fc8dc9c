package org.openvalidate.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Where an instant stands between two edges of a picture. Time runs evenly, except that a long silence is drawn as a
 * short one: five minutes in which nothing happens must not push a whole case into a corner.
 */
final class TimeScale {

    private static final double LONGEST = Duration.ofSeconds(20).toMillis();

    private final List<Instant> instants;
    private final double[] passed;
    private final int left;
    private final int right;

    private TimeScale(List<Instant> instants, double[] passed, int left, int right) {
        this.instants = instants;
        this.passed = passed;
        this.left = left;
        this.right = right;
    }

    /** @param instants all that will be drawn, at least one */
    static TimeScale of(Collection<Instant> instants, int left, int right) {
        List<Instant> sorted = List.copyOf(new TreeSet<>(instants));
        double[] passed = new double[sorted.size()];
        for (int i = 1; i < passed.length; i++) {
            passed[i] = passed[i - 1] + Math.min(silence(sorted, i), LONGEST);
        }
        return new TimeScale(sorted, passed, left, right);
    }

    /** The place of an instant; one outside the picture stands at its edge. */
    int at(Instant instant) {
        int next = 0;
        while (next < instants.size() && instants.get(next).isBefore(instant)) {
            next++;
        }
        if (next == 0) {
            return left;
        }
        if (next == instants.size()) {
            return right;
        }
        double share = Duration.between(instants.get(next - 1), instant).toMillis() / silence(instants, next);
        return place(passed[next - 1] + share * (passed[next] - passed[next - 1]));
    }

    /** The middle of every silence that is drawn shorter than it was. */
    List<Integer> cuts() {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < passed.length; i++) {
            if (silence(instants, i) > LONGEST) {
                cuts.add(place((passed[i - 1] + passed[i]) / 2));
            }
        }
        return cuts;
    }

    private int place(double millis) {
        double whole = passed[passed.length - 1];
        return whole == 0 ? left : (int) Math.round(left + (right - left) * millis / whole);
    }

    private static double silence(List<Instant> sorted, int next) {
        return Duration.between(sorted.get(next - 1), sorted.get(next)).toMillis();
    }
}
