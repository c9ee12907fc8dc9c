package org.openvalidate.time;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

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

    /** Why the connection never came about, so that nothing can have taken effect; empty where it may have. */
    public Optional<IOException> unreached() {
        return Stream.<Throwable>iterate(this, each -> each != null, Throwable::getCause)
                .filter(each -> each instanceof ConnectException
                        || each instanceof HttpConnectTimeoutException
                        || each instanceof SSLHandshakeException)
                .map(IOException.class::cast)
                .findFirst();
    }

    /** Whether patience ran out; otherwise the connection broke. */
    public boolean timedOut() {
        return timedOut;
    }
}
