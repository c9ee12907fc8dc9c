package org.openvalidate.merchant.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.time.Timeline;

/**
 * Asks for a file until it is there, and calls a person by noon of the day on which it is due. Source: legacy-instore §6.1,
 * legacy-online §5.1; case REC-021.
 */
public final class Fetching {

    private final Depot depot;
    private final Timeline timeline;
    private final Hours hours;
    private final Consumer<String> alarm;

    /** @param alarm calls a person */
    public Fetching(Depot depot, Timeline timeline, Hours hours, Consumer<String> alarm) {
        this.depot = depot;
        this.timeline = timeline;
        this.hours = hours;
        this.alarm = alarm;
    }

    /**
     * Asks for a file from its hour on.
     *
     * @param expected whether the books have anything that must stand in it; where they have not, no file by noon means
     *     that there was nothing
     * @return never a file that is not there yet, unless nobody asks any longer
     */
    public Fetched fetch(Statement statement, boolean expected) {
        LocalDate due = statement.period().last().plusDays(1);
        Instant noon = hours.alert(due);
        Instant end = hours.beginning(due).plus(hours.longest());
        boolean called = false;
        waitUntil(hours.beginning(due));
        while (true) {
            Fetched fetched = depot.fetch(statement);
            if (!(fetched instanceof Fetched.NotYet later)) {
                if (fetched instanceof Fetched.Refused refused) {
                    alarm.accept(statement + " cannot be had: " + refused.why());
                }
                return fetched;
            }
            Instant next = next(later);
            if (!called && !next.isBefore(noon)) {
                waitUntil(noon);
                if (!expected) {
                    return new Fetched.Nothing();
                }
                alarm.accept(statement + " is not there at noon: " + later.why());
                called = true;
            }
            if (next.isAfter(end)) {
                alarm.accept(statement + " never came: " + later.why());
                return fetched;
            }
            waitUntil(next);
        }
    }

    private Instant next(Fetched.NotYet later) {
        Instant now = timeline.now();
        return later.nextDay() ? hours.beginning(Period.day(now).plusDays(1)) : now.plus(hours.spacing());
    }

    private void waitUntil(Instant instant) {
        Duration length = Duration.between(timeline.now(), instant);
        if (length.compareTo(Duration.ZERO) > 0) {
            timeline.sleep(length);
        }
    }
}
