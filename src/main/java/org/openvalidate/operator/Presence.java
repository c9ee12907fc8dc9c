package org.openvalidate.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Whether anybody looks at a page: a page that is open holds a line, and every request is a sign of life. */
final class Presence {

    private final Duration patience;
    private final Supplier<Instant> clock;
    private Instant last;
    private int lines;

    /** @param patience how long nobody is waited for */
    Presence(Duration patience, Supplier<Instant> clock) {
        this.patience = patience;
        this.clock = clock;
        this.last = clock.get();
    }

    /** The present instant. */
    Instant now() {
        return clock.get();
    }

    /** A page asked for something. */
    synchronized void sign() {
        last = clock.get();
    }

    /** A page is open and hears of every change. */
    synchronized void lineOpened() {
        lines++;
        last = clock.get();
    }

    /** It is not any more. */
    synchronized void lineClosed() {
        lines--;
        last = clock.get();
    }

    /** How long nobody has been there. */
    synchronized Duration silence() {
        return lines > 0 ? Duration.ZERO : Duration.between(last, clock.get());
    }

    /** @throws CaseLeft when nobody has been there for longer than anybody is waited for */
    void expect() {
        if (silence().compareTo(patience) >= 0) {
            throw new CaseLeft(
                    CaseLeft.Kind.ABSENT,
                    "Nobody was at the operator page for " + patience.toSeconds()
                            + " s (acceptance.wait), and this till is worked by hand.");
        }
    }
}
