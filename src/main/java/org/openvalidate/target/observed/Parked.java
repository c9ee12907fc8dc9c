package org.openvalidate.target.observed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.openvalidate.target.Unjudged;

/** What is said of a case that waits for another hour. */
final class Parked {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Parked() {}

    /** @param due before which nothing can come of it; said in GMT+8, rounded up to the minute */
    static Unjudged until(Instant due) {
        Instant minute = due.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        return new Unjudged(
                Unjudged.Kind.PARKED,
                "The case waits until " + MINUTE.format(minute.atOffset(ZoneOffset.ofHours(8)))
                        + " GMT+8; go on then with the same options and --resume (Maven: -Dacceptance.resume=true).");
    }
}
