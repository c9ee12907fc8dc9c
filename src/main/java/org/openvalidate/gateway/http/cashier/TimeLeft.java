package org.openvalidate.gateway.http.cashier;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How long a buyer still has, in words; the page does not count by itself. */
final class TimeLeft {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    private TimeLeft() {}

    /** Such as {@code 11 h 59 min}: its two largest units. */
    static String words(Duration left, Tongue tongue) {
        if (left.toDays() > 0) {
            return pair(left.toDays(), Words.DAYS, left.toHoursPart(), Words.HOURS, tongue);
        }
        if (left.toHours() > 0) {
            return pair(left.toHours(), Words.HOURS, left.toMinutesPart(), Words.MINUTES, tongue);
        }
        return pair(left.toMinutes(), Words.MINUTES, left.toSecondsPart(), Words.SECONDS, tongue);
    }

    /** Such as {@code 2026-11-23 12:00:00}, in the gateway's own time. */
    static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    private static String pair(long many, Words large, long few, Words small, Tongue tongue) {
        return many + " " + large.in(tongue) + " " + few + " " + small.in(tongue);
    }
}
