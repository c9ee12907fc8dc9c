package org.openvalidate.check;

import java.time.Duration;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;

/** From one length of time to another; 0.5 s of tolerance at every bound. Source: cases.md, "Measuring time". */
record Window(Duration min, Duration max) {

    private static final Duration TOLERANCE = Duration.ofMillis(500);

    /** The arguments {@code min} (0 where the sentence has none) and {@code max}. */
    static Window of(Expectation expectation) {
        String min = expectation.arguments().getOrDefault("min", "0 s");
        return new Window(Span.parse(min), Span.parse(expectation.argument("max")));
    }

    boolean holds(Duration length) {
        return length.compareTo(min.minus(TOLERANCE)) >= 0 && !exceededBy(length);
    }

    boolean exceededBy(Duration length) {
        return length.compareTo(max.plus(TOLERANCE)) > 0;
    }

    /** A gap holds when start to start or end to end lies inside: fixed rate and fixed delay are both fine. */
    boolean holds(Exchanged first, Exchanged second) {
        return holds(Duration.between(first.start(), second.start()))
                || holds(Duration.between(first.over(), second.over()));
    }

    @Override
    public String toString() {
        return min.isZero() ? "within " + Span.of(max) : Span.of(min) + " to " + Span.of(max);
    }
}
