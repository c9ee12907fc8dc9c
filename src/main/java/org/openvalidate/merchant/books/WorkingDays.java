package org.openvalidate.merchant.books;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * When the merchant expects its money: on the first working day after the payment, so that Friday to Sunday come on Monday.
 * Source: legacy-online §5.1.
 *
 * @param holidays days on which nothing is settled beside Saturday and Sunday, as far as the merchant knows them
 */
public record WorkingDays(Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** The first after a day. */
    public LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (WEEKEND.contains(next.getDayOfWeek()) || holidays.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
