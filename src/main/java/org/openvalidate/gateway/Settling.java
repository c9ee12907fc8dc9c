package org.openvalidate.gateway;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.openvalidate.dialect.legacy.files.FileForm;

/**
 * When money is settled: on the first working day after the day on which it moved, so that Friday to Sunday come on Monday
 * and a holiday and the day before it on the day after it. Source: legacy-online §5.1. Each movement is settled once. A
 * settlement file that is published at once on its day or before settles what is unsettled then; that is ours, for a
 * test that does not wait.
 */
final class Settling {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Settling() {}

    /** The day, in GMT+8. */
    static LocalDate day(State state, LedgerEntry entry) {
        LocalDate moved = Stamp.day(entry.at());
        LocalDate usual = workingDayAfter(moved, state.account().terms().files().holidays());
        return state.published().all().stream()
                .filter(Publication::settlesEarly)
                .filter(run -> run.form() == form(entry))
                .filter(run -> !entry.at().isAfter(run.at()) && !run.date().isBefore(moved))
                .map(Publication::date)
                .filter(day -> day.isBefore(usual))
                .min(LocalDate::compareTo)
                .orElse(usual);
    }

    /** The instant: the usual time of that day, and never before the money moved. */
    static Instant instant(State state, LedgerEntry entry) {
        Instant usual =
                Stamp.at(day(state, entry), state.account().terms().files().settledAt());
        return usual.isBefore(entry.at()) ? entry.at() : usual;
    }

    static LocalDate workingDayAfter(LocalDate day, Set<LocalDate> holidays) {
        LocalDate next = day.plusDays(1);
        while (WEEKEND.contains(next.getDayOfWeek()) || holidays.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static FileForm form(LedgerEntry entry) {
        return entry.trade().order().product().online() ? FileForm.ONLINE_SETTLEMENT : FileForm.IN_STORE_SETTLEMENT;
    }
}
