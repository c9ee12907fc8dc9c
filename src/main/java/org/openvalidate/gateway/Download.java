package org.openvalidate.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.Sheet;

/**
 * {@code forex_compare_file} and {@code forex_liquidation_file}. Source: legacy-online §5.2: at most ten days, the last of
 * them before today; errors in plain text with HTTP status 200. In which order defects are looked for, and that a day's
 * data can be had as soon as the day is over, is ours.
 */
final class Download {

    /** Services that answer in plain text only. */
    static final Set<LegacyService> SERVICES =
            Set.of(LegacyService.FOREX_COMPARE_FILE, LegacyService.FOREX_LIQUIDATION_FILE);

    static final int MOST_DAYS = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Download() {}

    static Served serve(State state, FileForm form, Call call, Instant instant) {
        Optional<LocalDate> start = day(call.parameter("start_date"));
        Optional<LocalDate> end = day(call.parameter("end_date"));
        if (start.isEmpty() || end.isEmpty()) {
            return Served.of(state, failed("Date format incorrect YYYYMMDD"));
        }
        return Served.of(state, text(state, form, start.get(), end.get(), instant));
    }

    static Reply failed(String words) {
        return new Reply.Plain("File download failed:" + words);
    }

    private static Reply text(State state, FileForm form, LocalDate start, LocalDate end, Instant instant) {
        if (end.isBefore(start)) {
            return failed("Finish date ahead of begin date");
        }
        if (!end.isBefore(Stamp.day(instant))) {
            return failed("Finish date not ahead of today");
        }
        if (ChronoUnit.DAYS.between(start, end) >= MOST_DAYS) {
            return failed("Over 10 days to Date period");
        }
        List<Map<String, String>> lines = Ledger.entries(state).stream()
                .filter(entry -> Publishing.belongs(state, entry, form, start, end))
                .map(entry -> LedgerLine.of(state, entry, form, instant))
                .toList();
        return lines.isEmpty()
                ? failed(
                        form.settles()
                                ? "No balance amount data in the period"
                                : "No balance account data in the period")
                : new Reply.Plain(Sheet.of(form, Optional.empty(), lines).text());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
