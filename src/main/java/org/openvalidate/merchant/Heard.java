package org.openvalidate.merchant;

import java.time.Instant;
import java.util.Map;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/**
 * What the merchant makes of an answer, or of none.
 *
 * @param news what it knows now
 * @param code the error code, or why nothing is known; empty where all is well
 * @param fields the answer's own fields, empty where there was no answer that it believes
 */
public record Heard(News news, String code, Map<String, String> fields) {

    /** What an answer means for a trade. */
    public enum News {
        /** The money was taken. */
        PAID,
        /** The trade is closed for good, unpaid or refunded. */
        CLOSED,
        /** The trade waits for the buyer. */
        OPEN,
        /** The gateway knows no such trade. */
        NO_TRADE,
        /** What was asked for is done; says nothing about the trade. */
        DONE,
        /** The gateway refused for good. */
        REFUSED,
        /** Nothing is known: no answer, SYSTEM_ERROR, or an answer that cannot be trusted. */
        UNKNOWN
    }

    public Heard {
        fields = Map.copyOf(fields);
    }

    /** What teaches no field. */
    public Heard(News news, String code) {
        this(news, code, Map.of());
    }

    /** Something that reached the merchant, for whoever verifies its signature. */
    static Exchange from(Request request) {
        return new Exchange(
                0, "gateway", "merchant", "", request, null, End.NO_ANSWER, Instant.EPOCH, Instant.EPOCH, Map.of());
    }

    /** A field of the answer, empty where there is none. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
