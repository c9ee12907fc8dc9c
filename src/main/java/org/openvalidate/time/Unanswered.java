package org.openvalidate.time;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Nothing whole came back: the caller ran out of patience or the connection broke. The outcome is unknown. */
public final class Unanswered extends Exception {

    private final boolean timedOut;

    private Unanswered(String message, boolean timedOut, Throwable cause) {
        super(message, cause);
        this.timedOut = timedOut;
    }

    /** Nothing came back within the patience. */
    public static Unanswered late(String what, Duration patience) {
        return new Unanswered(what + ": no answer within " + patience, true, new TimeoutException());
    }

    static Unanswered broken(String what, Throwable thrown) {
        Throwable cause =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return new Unanswered(what + ": the connection broke", false, cause);
    }

    /** Whether patience ran out; otherwise the connection broke. */
    public boolean timedOut() {
        return timedOut;
    }
}
