package org.openvalidate.check;

import java.time.Duration;
import java.util.Comparator;

/** The time from one call of a merchant to another, by which a figure that it declared shows. */
record Observed(Exchanged first, Exchanged second) implements Comparable<Observed> {

    private static final Comparator<Observed> BY_LENGTH = Comparator.comparing(Observed::length);

    Duration length() {
        return Duration.between(first.start(), second.start());
    }

    /** From the start or from the end of the first call: fixed rate and fixed delay are both fine. */
    boolean in(Window window) {
        return window.holds(length()) || window.holds(Duration.between(first.over(), second.start()));
    }

    @Override
    public int compareTo(Observed other) {
        return BY_LENGTH.compare(this, other);
    }
}
