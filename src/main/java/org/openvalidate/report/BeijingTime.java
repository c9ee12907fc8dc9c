package org.openvalidate.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as every report writes them: at +08:00, the gateway's offset, whatever the zone of the machine. */
final class BeijingTime {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private BeijingTime() {}

    /** ISO-8601 with offset, to the millisecond. */
    static String iso(Instant instant) {
        return ISO.format(instant.atOffset(OFFSET));
    }

    /** Date and time to the second, for a reader. */
    static String day(Instant instant) {
        return DAY.format(instant.atOffset(OFFSET));
    }

    /** The same in another zone. */
    static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    /** Time of day to the millisecond, for a reader. */
    static String clock(Instant instant) {
        return CLOCK.format(instant.atOffset(OFFSET));
    }

    /** Seconds that have passed, such as {@code 12.345 s}. */
    static String passed(Instant from, Instant to) {
        return seconds(from, to) + " s";
    }

    /** Seconds that have passed, as a decimal number. */
    static String seconds(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%.3f", Duration.between(from, to).toMillis() / 1000.0);
    }

    /** The same to a tenth, such as {@code 12.3 s}, where there is little room. */
    static String tenths(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%.1f s", Duration.between(from, to).toMillis() / 1000.0);
    }
}
