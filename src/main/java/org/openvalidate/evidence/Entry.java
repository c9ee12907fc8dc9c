package org.openvalidate.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.End;

/**
 * One redacted line of a recording between its first and its last.
 *
 * @param seq place in the recording, from 1
 * @param kind {@code exchange}, {@code claim}, {@code buyer}, {@code notice}, {@code file} or {@code attachment}
 * @param at when it began
 * @param endAt when it ended, null where nothing ended
 * @param from who acted
 * @param to whom it concerned, empty where nobody
 * @param service the gateway's service for an exchange, otherwise empty
 * @param request what was sent, for an exchange
 * @param response what came back, where anything did
 * @param end how an exchange ended
 * @param facts what was stamped at capture, by name
 */
public record Entry(
        int seq,
        String kind,
        Instant at,
        @Nullable Instant endAt,
        String from,
        String to,
        String service,
        @Nullable Sent request,
        @Nullable Answered response,
        @Nullable End end,
        Map<String, String> facts) {

    /** A request, redacted; the text is the body, decoded in the charset. */
    public record Sent(String method, String target, Map<String, String> headers, String text, String charset) {}

    /** An answer, redacted. */
    public record Answered(int status, Map<String, String> headers, String text) {}

    public Entry {
        facts = Map.copyOf(facts);
    }

    /** A fact, empty where it was not stamped. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The same at another place. */
    Entry numbered(int place) {
        return new Entry(place, kind, at, endAt, from, to, service, request, response, end, facts);
    }

    /** The same with one more fact. */
    Entry with(String name, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value);
        return new Entry(seq, kind, at, endAt, from, to, service, request, response, end, more);
    }

    /** When it was over; for what never ended, when it began. */
    public Instant over() {
        return endAt == null ? at : endAt;
    }
}
