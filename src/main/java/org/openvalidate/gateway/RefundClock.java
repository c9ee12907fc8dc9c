package org.openvalidate.gateway;

import java.time.Instant;
import java.time.LocalTime;

/** When refunds are executed, in GMT+8. Source: legacy-instore §2.9, legacy-online §4.2. */
final class RefundClock {

    static final LocalTime QUIET_FROM = LocalTime.of(0, 0);
    static final LocalTime QUIET_TO = LocalTime.of(1, 30);
    static final LocalTime NIGHT_FROM = LocalTime.of(23, 0);
    static final LocalTime NIGHT_TO = LocalTime.of(5, 0);

    private RefundClock() {}

    /** No synchronous refund is executed now. */
    static boolean isQuiet(Instant instant) {
        return Stamp.within(instant, QUIET_FROM, QUIET_TO);
    }

    /** At once on the day of the trade, else in the night. */
    static Instant asynchronous(Trade trade, Instant asked) {
        boolean sameDay = Stamp.day(trade.created()).equals(Stamp.day(asked));
        return sameDay || Stamp.within(asked, NIGHT_FROM, NIGHT_TO) ? asked : Stamp.next(asked, NIGHT_FROM);
    }
}
