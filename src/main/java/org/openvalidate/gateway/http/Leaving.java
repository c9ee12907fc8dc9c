package org.openvalidate.gateway.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Response;

/** How an answer leaves. */
public sealed interface Leaving {

    /** What a client can have seen of it, null for nothing at all. */
    @Nullable
    Response response();

    /** How the exchange ends. */
    End end();

    /** In one piece. */
    record Whole(Response response) implements Leaving {
        @Override
        public End end() {
            return End.ANSWERED;
        }
    }

    /** A few bytes at a time. The bytes are the server's: they take real time, whatever clock the account follows. */
    record Dripping(Response response, Duration length) implements Leaving {
        @Override
        public End end() {
            return End.ANSWERED;
        }
    }

    /**
     * The connection breaks in the middle.
     *
     * @param response what leaves
     * @param promised the length that its header promises
     */
    record Torn(Response response, int promised) implements Leaving {
        @Override
        public End end() {
            return End.TORN;
        }
    }

    /** Not at all. */
    record Broken(End end) implements Leaving {
        @Override
        public @Nullable Response response() {
            return null;
        }
    }
}
