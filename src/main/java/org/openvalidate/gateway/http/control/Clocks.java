package org.openvalidate.gateway.http.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openvalidate.time.SteppedTimeline;
import org.openvalidate.wire.Iso8601;

/** Control calls on the gateway's clock, which is the accounts' too, and on the hours that an account has for itself. */
final class Clocks {

    /** The form in which the gateway's own time stands everywhere in the protocol, GMT+8. */
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    private static final Duration FARTHEST = Duration.ofDays(400);

    private final Desk desk;

    Clocks(Desk desk) {
        this.desk = desk;
    }

    static String words(Instant instant) {
        return STAMP.format(instant);
    }

    /** Moves the clock of all. */
    Answer move(Body body) {
        Optional<Duration> advance = body.duration("advance", Duration.ZERO, FARTHEST);
        if (body.has("offset")) {
            body.text("offset", "");
            body.problem("offset", "Hours of its own has an account, not the gateway.", "POST partners/…/clock.");
        } else if (!body.has("advance")) {
            body.problem("advance", "This is missing.", "Write for example PT3M.");
        }
        body.refuse();
        return moved(advance.orElse(Duration.ZERO), desk::now);
    }

    /** Sets the hours of one account, moves the clock of all, or both in this order. */
    Answer move(Opened opened, Body body) {
        Optional<Duration> offset = body.duration("offset", FARTHEST.negated(), FARTHEST);
        Optional<Duration> advance = body.duration("advance", Duration.ZERO, FARTHEST);
        if (!body.has("offset") && !body.has("advance")) {
            body.problem("offset", "Neither offset nor advance is there.", "Write for example PT-8H.");
        }
        body.refuse();
        offset.ifPresent(opened.timeline()::shift);
        return advance.map(length -> moved(length, opened.timeline()::now))
                .orElseGet(() -> Answer.ok(shown(opened.timeline()::now, List.of())));
    }

    private Answer moved(Duration length, Supplier<Instant> clock) {
        SteppedTimeline stepped = desk.stepped()
                .orElseThrow(() -> new Refusal(
                        409,
                        "advance",
                        "This gateway follows the real clock.",
                        "Start it with serve --virtual-time, or set an account's offset."));
        return Answer.ok(shown(clock, stepped.advance(length)));
    }

    private static Map<String, Object> shown(Supplier<Instant> clock, List<SteppedTimeline.Fired> fired) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("now", words(clock.get()));
        form.put("fired", fired.stream().map(Clocks::form).toList());
        return form;
    }

    private static Map<String, String> form(SteppedTimeline.Fired fired) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("at", Iso8601.of(fired.at()));
        form.put("what", fired.what());
        return form;
    }
}
