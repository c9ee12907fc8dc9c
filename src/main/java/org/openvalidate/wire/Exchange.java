package org.openvalidate.wire;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and what became of it.
 *
 * @param sequence place in its recording, from 1
 * @param from who sent the request: {@code merchant}, {@code probe}, {@code gateway}
 * @param to who received it
 * @param service the gateway's service, empty where the request names none
 * @param request as sent
 * @param response as answered, null where no answer left
 * @param end how it ended
 * @param at when the request arrived
 * @param endAt when the answer left or the exchange was given up
 * @param facts what only the capturing side knows, by name
 */
public record Exchange(
        int sequence,
        String from,
        String to,
        String service,
        Request request,
        @Nullable Response response,
        End end,
        Instant at,
        Instant endAt,
        Map<String, String> facts) {

    public Exchange {
        facts = Map.copyOf(facts);
    }
}
