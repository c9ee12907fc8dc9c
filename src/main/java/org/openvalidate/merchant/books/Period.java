package org.openvalidate.merchant.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days in GMT+8, whatever the merchant's zone: a day ends at 23:59:59 there. Source: legacy-online §5.1.
 *
 * @param first the first
 * @param last the last, not before the first
 */
public record Period(LocalDate first, LocalDate last) {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** One day. */
    public static Period of(LocalDate day) {
        return new Period(day, day);
    }

    /** The day on which something happened. */
    public static LocalDate day(Instant instant) {
        return instant.atOffset(GMT8).toLocalDate();
    }

    /** Whether a day is one of these. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The same days in parts of so many at most. */
    public List<Period> inPartsOf(int most) {
        return Stream.iterate(first, begin -> !begin.isAfter(last), begin -> begin.plusDays(most))
                .map(begin ->
                        new Period(begin, begin.plusDays(most - 1L).isAfter(last) ? last : begin.plusDays(most - 1L)))
                .toList();
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
