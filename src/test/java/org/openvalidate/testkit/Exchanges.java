package org.openvalidate.testkit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** Exchanges of which only the messages matter. */
public final class Exchanges {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private Exchanges() {}

    /** A request that was not answered yet. */
    public static Exchange of(Request request) {
        return with(request, null, End.NO_ANSWER);
    }

    /** A request and its answer. */
    public static Exchange of(Request request, Response response) {
        return with(request, response, End.ANSWERED);
    }

    private static Exchange with(Request request, @Nullable Response response, End end) {
        return new Exchange(0, "merchant", "gateway", "", request, response, end, NOON, NOON, Map.of());
    }
}
