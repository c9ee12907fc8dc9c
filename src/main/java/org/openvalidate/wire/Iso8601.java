package org.openvalidate.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Instants as the harness writes them: gateway time, offset +08:00, milliseconds or better. */
public final class Iso8601 {

    private static final ZoneOffset GATEWAY = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter(Locale.ROOT);

    private Iso8601() {}

    /** Such as {@code 2026-03-02T10:00:00.120+08:00}. */
    public static String of(Instant instant) {
        return FORMAT.format(instant.atOffset(GATEWAY));
    }

    /** @throws java.time.format.DateTimeParseException when the text is no instant with an offset */
    public static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
