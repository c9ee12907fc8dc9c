package org.openvalidate.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** The gateway's own time: always GMT+8, whatever the machine's zone. */
final class Stamp {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    /** How long after its own day a trade may still be cancelled. */
    static final Duration GRACE = Duration.ofMinutes(15);

    private Stamp() {}

    /** {@code yyyyMMddHHmmss}. */
    static String digits(Instant instant) {
        return DIGITS.format(instant.atOffset(BEIJING));
    }

    /** {@code yyyy-MM-dd HH:mm:ss}. */
    static String words(Instant instant) {
        return WORDS.format(instant.atOffset(BEIJING));
    }

    /** When a time of a day is. */
    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(BEIJING);
    }

    /** Whether this is {@code yyyyMMddHHmmss} and names a time. */
    static boolean isDigits(String text) {
        return reads(text, DIGITS);
    }

    /** Whether this is {@code yyyy-MM-dd HH:mm:ss} and names a time. */
    static boolean isWords(String text) {
        return reads(text, WORDS);
    }

    private static boolean reads(String text, DateTimeFormatter form) {
        try {
            LocalDateTime.parse(text, form);
            return true;
        } catch (DateTimeParseException noTime) {
            return false;
        }
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

    /** The instant with this time of the day, on the day of another. */
    static Instant at(Instant instant, LocalTime time) {
        return day(instant).atTime(time).toInstant(BEIJING);
    }

    /** The next instant with this time of the day. */
    static Instant next(Instant instant, LocalTime time) {
        Instant today = at(instant, time);
        return today.isBefore(instant) ? today.plus(Duration.ofDays(1)) : today;
    }

    /**
     * The instant that a request's timestamp names, empty where it names none. Sources conflict on the form: {@code
     * yyyy-MM-dd HH:mm:ss} in GMT+8 or epoch milliseconds. Both are read.
     */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    text.matches("\\d{13}")
                            ? Instant.ofEpochMilli(Long.parseLong(text))
                            : LocalDateTime.parse(text, WORDS).toInstant(BEIJING));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    /** The one of two clocks by which a timestamp seems to go. */
    static Instant nearer(String text, Instant one, Instant other) {
        return read(text)
                .filter(named -> gap(named, other).compareTo(gap(named, one)) < 0)
                .map(named -> other)
                .orElse(one);
    }

    private static Duration gap(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }

    /** What is wrong with a timestamp that names no instant. */
    static Optional<String> unreadable(String text) {
        return Defects.unless(
                read(text).isPresent(), "timestamp is neither yyyy-MM-dd HH:mm:ss nor epoch milliseconds");
    }

    /** What is wrong with a timestamp that names no instant or one too long ago. */
    static Optional<String> stale(String text, Instant now, Duration validity) {
        return Defects.first(
                () -> unreadable(text),
                () -> Defects.unless(
                        !read(text).orElse(now).isBefore(now.minus(validity)),
                        "timestamp is older than " + validity.toMinutes() + " min"));
    }

    /** When the day of an instant is over. */
    static Instant midnightAfter(Instant instant) {
        return day(instant).plusDays(1).atStartOfDay().toInstant(BEIJING);
    }

    /** The last instant at which a trade of this day may be cancelled: {@link #GRACE} past the next midnight. */
    static Instant cancelDeadline(Instant created) {
        return midnightAfter(created).plus(GRACE);
    }
}
