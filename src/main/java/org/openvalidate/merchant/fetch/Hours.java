package org.openvalidate.merchant.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * When a merchant asks for its files, in GMT+8.
 *
 * @param from when it begins on the day after the payments or the settlement; 09:00, since files come between 09:00 and
 *     10:00 (legacy-instore §6.1)
 * @param spacing how long it waits before it asks again; ours
 * @param alert when a person is called if the file is not there; noon (case REC-021)
 * @param longest how long it goes on asking; three days, since files are to be fetched within three (legacy-instore §6.1)
 */
public record Hours(LocalTime from, Duration spacing, LocalTime alert, Duration longest) {

    /** Where nothing else is said. */
    public static final Hours USUAL =
            new Hours(LocalTime.of(9, 0), Duration.ofMinutes(10), LocalTime.NOON, Duration.ofDays(3));

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    /** When it begins on a day. */
    public Instant beginning(LocalDate day) {
        return day.atTime(from).toInstant(GMT8);
    }

    /** When a person is called on a day. */
    Instant alert(LocalDate day) {
        return day.atTime(alert).toInstant(GMT8);
    }
}
