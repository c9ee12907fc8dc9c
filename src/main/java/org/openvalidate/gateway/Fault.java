package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Call;

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
 * @param match parameters that a call must have, with these values, to be met; calls without them are not counted
 * @param status HTTP status of the answer, 0 for the kind's own
 * @param delay how much later the answer comes; how long a {@link Kind#DRIP} takes
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
        @Nullable Instant expires,
        Map<String, String> match,
        int status,
        Duration delay) {

    /** What goes wrong. */
    public enum Kind {
        /** The answer is an error code. */
        ERROR,
        /** The connection is held and nothing comes. */
        NO_ANSWER,
        /** The connection is broken without an answer. */
        RESET,
        /** The answer has no content. */
        EMPTY,
        /** The connection is broken in the middle of the answer. */
        TORN,
        /** The answer is late. */
        SLOW,
        /** The answer comes a few bytes at a time. */
        DRIP,
        /** The answer is an HTTP error without content. */
        HTTP_STATUS,
        /** The answer is a page for people. */
        HTML_PAGE,
        /** The answer's signature does not verify. */
        BAD_SIGNATURE,
        /** The answer is written in another charset than it says. */
        WRONG_CHARSET,
        /** The answer brings a document type with an entity of its own. */
        DTD
    }

    /** Where an error stands. */
    public enum Level {
        /** {@code is_success=F}, unsigned. */
        ACCESS,
        /** {@code is_success=T} with a result code. */
        BUSINESS
    }

    public Fault {
        // in one order: they are seen in the answer, and the JDK's own maps change theirs from process to process
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        match = Map.copyOf(match);
    }

    /** A fault that meets whatever call of its service and spoils it at once. */
    public Fault(
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
        this(id, service, kind, code, level, fields, skip, times, executed, expires, Map.of(), 0, Duration.ZERO);
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
        return new Fault(id, service, kind, code, level, fields, skip, count, executed, expires, match, status, delay);
    }

    /** The same after so many calls have passed unharmed. */
    public Fault skipping(int count) {
        return new Fault(id, service, kind, code, level, fields, count, times, executed, expires, match, status, delay);
    }

    /** The same after the call has taken effect. */
    public Fault afterEffect() {
        return new Fault(id, service, kind, code, level, fields, skip, times, true, expires, match, status, delay);
    }

    /** The same with further fields in its answer. */
    public Fault answering(Map<String, String> more) {
        return new Fault(id, service, kind, code, level, more, skip, times, executed, expires, match, status, delay);
    }

    /** The same until an instant. */
    public Fault until(Instant end) {
        return new Fault(id, service, kind, code, level, fields, skip, times, executed, end, match, status, delay);
    }

    /** The same for calls that have these parameters. */
    public Fault matching(Map<String, String> parameters) {
        return new Fault(
                id, service, kind, code, level, fields, skip, times, executed, expires, parameters, status, delay);
    }

    /** The same with this HTTP status. */
    public Fault withStatus(int number) {
        return new Fault(id, service, kind, code, level, fields, skip, times, executed, expires, match, number, delay);
    }

    /** The same, but something else goes wrong. */
    public Fault ofKind(Kind other) {
        return new Fault(id, service, other, code, level, fields, skip, times, executed, expires, match, status, delay);
    }

    /** The same, so much later. */
    public Fault late(Duration length) {
        return new Fault(id, service, kind, code, level, fields, skip, times, executed, expires, match, status, length);
    }

    /** The same under a name. */
    public Fault named(String name) {
        return new Fault(
                name, service, kind, code, level, fields, skip, times, executed, expires, match, status, delay);
    }

    /** In the words of a recording. */
    public String words() {
        return kind + (code.isEmpty() ? "" : " " + code) + (executed ? ", taken effect" : ", not taken effect");
    }

    Fault skipped() {
        return new Fault(
                id, service, kind, code, level, fields, skip - 1, times, executed, expires, match, status, delay);
    }

    Fault spent() {
        return new Fault(
                id, service, kind, code, level, fields, skip, times - 1, executed, expires, match, status, delay);
    }

    boolean ends(Instant instant) {
        return expires != null && !instant.isBefore(expires);
    }

    boolean meets(Call call) {
        return call.service().equals(service)
                && match.entrySet().stream()
                        .allMatch(each -> call.parameter(each.getKey()).equals(each.getValue()));
    }
}
