package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param id for people and for removal
 * @param service the service whose calls it meets
 * @param kind what goes wrong
 * @param code error code of an {@link Kind#ERROR}
 * @param level whether an error is an access refusal or a business answer
 * @param fields further fields of a business answer, such as {@code retry_flag}
 * @param skip how many calls pass unharmed first
 * @param times how many calls it meets, 0 for all
 * @param executed whether the call takes effect before its answer is spoilt
 * @param expires when it ends by itself, null for never
 */
public record Fault(
        String id,
        String service,
        Kind kind,
        String code,
        Level level,
        Map<String, String> fields,
        int skip,
        int times,
        boolean executed,
        @Nullable Instant expires) {

    /** What goes wrong. */
    public enum Kind {
        /** The answer is an error code. */
        ERROR,
        /** The connection is held and nothing comes. */
        NO_ANSWER,
        /** The connection is broken without an answer. */
        RESET,
        /** The answer's signature does not verify. */
        BAD_SIGNATURE
    }

    /** Where an error stands. */
    public enum Level {
        /** {@code is_success=F}, unsigned. */
        ACCESS,
        /** {@code is_success=T} with a result code. */
        BUSINESS
    }

    public Fault {
        fields = Map.copyOf(fields);
    }

    Fault skipped() {
        return new Fault(id, service, kind, code, level, fields, skip - 1, times, executed, expires);
    }

    Fault spent() {
        return new Fault(id, service, kind, code, level, fields, skip, times - 1, executed, expires);
    }

    boolean ends(Instant instant) {
        return expires != null && !instant.isBefore(expires);
    }
}
