package org.openvalidate.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Dates and times as the workbook writes them. Days that do not exist are refused. */
final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static Optional<LocalDateTime> instant(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, INSTANT));
        } catch (DateTimeParseException noInstant) {
            return Optional.empty();
        }
    }
}
