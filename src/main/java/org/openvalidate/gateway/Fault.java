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

    /** Meets the next call of a service, before it takes effect; refine it with what follows here. */
    public static Fault on(String service, Kind kind) {
        return new Fault("", service, kind, "", Level.BUSINESS, Map.of(), 0, 1, false, null);
    }

    /** Answers with an error code; refused without a signature at {@link Level#ACCESS}. */
    public static Fault error(String service, String code, Level level) {
        return new Fault("", service, Kind.ERROR, code, level, Map.of(), 0, 1, false, null);
    }

    /** The same for so many calls, 0 for all. */
    public Fault times(int count) {
        return new Fault(id, service, kind, code, level, fields, skip, count, executed, expires);
    }

    /** The same after the call has taken effect. */
    public Fault afterEffect() {
        return new Fault(id, service, kind, code, level, fields, skip, times, true, expires);
    }

    /** The same with further fields in its answer. */
    public Fault answering(Map<String, String> more) {
        return new Fault(id, service, kind, code, level, more, skip, times, executed, expires);
    }

    /** The same until an instant. */
    public Fault until(Instant end) {
        return new Fault(id, service, kind, code, level, fields, skip, times, executed, end);
    }

    /** The same under a name. */
    public Fault named(String name) {
        return new Fault(name, service, kind, code, level, fields, skip, times, executed, expires);
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
