package org.openvalidate.dialect.legacy.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a row is of the day that its file is about, in GMT+8. Source: legacy-online §5.1. */
final class Days {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    private Days() {}

    static List<Flaw> look(FileForm form, FileRow row, LocalDate day) {
        if (form == FileForm.RATES) {
            return List.of();
        }
        return form.settles()
                ? Stream.of(on(row, "Settlement_time", day), notAfter(row, "Payment_time", day))
                        .flatMap(Optional::stream)
                        .toList()
                : on(row, "Payment_time", day).stream().toList();
    }

    private static Optional<Flaw> on(FileRow row, String column, LocalDate day) {
        return !row.has(column) || day(row.time(column)).equals(day)
                ? Optional.empty()
                : Optional.of(Flaw.ofCell(row.number(), column, row.text(column), "is not of " + day)
                        .due(day.toString()));
    }

    private static Optional<Flaw> notAfter(FileRow row, String column, LocalDate day) {
        return day(row.time(column)).isAfter(day)
                ? Optional.of(Flaw.ofCell(row.number(), column, row.text(column), "is later than " + day))
                : Optional.empty();
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(GMT8).toLocalDate();
    }
}
