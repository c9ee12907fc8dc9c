package org.openvalidate.check;

import java.time.Duration;

/**
 * A length of time in a merchant's calls by which a figure that it declared shows.
 *
 * @param length from the start of the first call
 * @param rest from its end, where that may be meant as well: fixed rate and fixed delay are both fine
 * @param atMost whether it may be shorter than what was declared
 */
record Observed(Exchanged first, Exchanged second, Duration length, Duration rest, boolean atMost) {

    /** From one call to another. */
    static Observed between(Exchanged first, Exchanged second) {
        return of(first, second, false);
    }

    /** From one call to another that a clock of its own sends: how much of its round was left, nobody knows. */
    static Observed within(Exchanged first, Exchanged second) {
        return of(first, second, true);
    }

    /** How long a call was waited for that nobody answered. */
    static Observed waited(Exchanged call) {
        Duration waited = Duration.between(call.start(), call.over());
        return new Observed(call, call, waited, waited, false);
    }

    private static Observed of(Exchanged first, Exchanged second, boolean atMost) {
        return new Observed(
                first,
                second,
                Duration.between(first.start(), second.start()),
                Duration.between(first.over(), second.start()),
                atMost);
    }

    boolean in(Window window) {
        return atMost ? !window.exceededBy(rest) : window.holds(length) || window.holds(rest);
    }
}
