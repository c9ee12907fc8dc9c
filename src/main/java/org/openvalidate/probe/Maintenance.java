package org.openvalidate.probe;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a week in which the sandbox is maintained and nothing that fails there says anything of the merchant. Source:
 * legacy-instore §5: from Sunday 12:00 to Monday 12:00 GMT+8.
 */
public final class Maintenance {

    /** No hours at all. */
    static final String NONE = "none";

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{3}) ([01]\\d|2[0-3]):([0-5]\\d) to ([A-Z]{3}) ([01]\\d|2[0-3]):([0-5]\\d)");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final @Nullable Hours hours;

    private Maintenance(@Nullable Hours hours) {
        this.hours = hours;
    }

    private record Hours(DayOfWeek first, LocalTime from, DayOfWeek last, LocalTime to) {}

    /** @param text as ALIPAY_MAINTENANCE has it; empty where it is not of that form */
    public static Optional<Maintenance> read(String text) {
        if (text.equals(NONE)) {
            return Optional.of(new Maintenance(null));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !DAYS.contains(form.group(1)) || !DAYS.contains(form.group(4))) {
            return Optional.empty();
        }
        return Optional.of(new Maintenance(new Hours(
                day(form.group(1)),
                LocalTime.of(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))),
                day(form.group(4)),
                LocalTime.of(Integer.parseInt(form.group(5)), Integer.parseInt(form.group(6))))));
    }

    /** When the hours end that an instant lies in, in GMT+8; empty where it lies in none. */
    public Optional<String> endAfter(Instant instant) {
        if (hours == null) {
            return Optional.empty();
        }
        LocalDateTime now = LocalDateTime.ofInstant(instant, GMT8);
        LocalDateTime began =
                now.with(TemporalAdjusters.previousOrSame(hours.first())).with(hours.from());
        LocalDateTime latest = began.isAfter(now) ? began.minusWeeks(1) : began;
        LocalDateTime end =
                latest.with(TemporalAdjusters.nextOrSame(hours.last())).with(hours.to());
        LocalDateTime ends = end.isAfter(latest) ? end : end.plusWeeks(1);
        return now.isBefore(ends) ? Optional.of(SHOWN.format(ends)) : Optional.empty();
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(DAYS.indexOf(name) + 1);
    }
}
