package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The gateway's own time: always GMT+8, whatever the machine's zone. */
final class Stamp {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private Stamp() {}

    /** {@code yyyyMMddHHmmss}. */
    static String digits(Instant instant) {
        return DIGITS.format(instant.atOffset(BEIJING));
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(BEIJING).toLocalDate();
    }

    /** Between two times of the day, the first included, the second not; over midnight where the first is later. */
    static boolean within(Instant instant, LocalTime from, LocalTime to) {
        LocalTime time = instant.atOffset(BEIJING).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }

    /** The next instant with this time of the day. */
    static Instant next(Instant instant, LocalTime time) {
        Instant today = day(instant).atTime(time).toInstant(BEIJING);
        return today.isBefore(instant) ? today.plus(Duration.ofDays(1)) : today;
    }

    /** The last instant at which a trade of this day may be cancelled: 15 min past the next midnight. */
    static Instant cancelDeadline(Instant created) {
        return day(created).plusDays(1).atStartOfDay().plusMinutes(15).toInstant(BEIJING);
    }
}
