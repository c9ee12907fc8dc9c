package org.openvalidate.merchant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.merchant.books.DayRates;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.problem.BadInput;
import org.openvalidate.time.Timeline;

/**
 * The rates of the day, for a shop that prices in one currency and is paid in another. Source: legacy-online §3.8: they
 * come once a day, and there are none but today's.
 */
final class RateDesk {

    private final ReconciliationConduct conduct;
    private final Downloads services;
    private final Alarm alarm;
    private final Timeline timeline;
    private Optional<DayRates> latest = Optional.empty();

    RateDesk(ReconciliationConduct conduct, Downloads services, Alarm alarm, Timeline timeline) {
        this.conduct = conduct;
        this.services = services;
        this.alarm = alarm;
        this.timeline = timeline;
    }

    /** Asks for them; where they cannot be had or read a person is told, and those of another day are never kept. */
    void download() {
        if (!conduct.downloadsRates()) {
            return;
        }
        Fetched fetched = services.rates();
        if (fetched instanceof Fetched.There there) {
            keep(there);
        } else {
            alarm.raise("", "The rates of the day cannot be had: " + fetched + ".");
        }
    }

    /** Those that were downloaded last. */
    synchronized Optional<DayRates> latest() {
        return latest;
    }

    private synchronized void keep(Fetched.There there) {
        try {
            byte[] bytes = there.content().array();
            latest = Optional.of(DayRates.read(Source.of(bytes), Period.day(timeline.now())));
        } catch (BadInput flawed) {
            alarm.raise("", "The rates of the day cannot be used: " + flawed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
