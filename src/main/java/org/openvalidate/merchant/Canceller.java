package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import org.openvalidate.merchant.Heard.News;
import org.openvalidate.time.Timeline;

/**
 * Takes an order back at the gateway: several times where need be, and never again where the gateway wants no retry. What
 * could not be done here is left to the background job. Source: legacy-instore §2.7, §3.1, §3.2.
 */
final class Canceller {

    private final Counter counter;
    private final Conduct conduct;
    private final Orders orders;
    private final Alarm alarm;
    private final Leftovers leftovers;
    private final Timeline timeline;

    Canceller(Counter counter, Conduct conduct, Orders orders, Alarm alarm, Leftovers leftovers, Timeline timeline) {
        this.counter = counter;
        this.conduct = conduct;
        this.orders = orders;
        this.alarm = alarm;
        this.leftovers = leftovers;
        this.timeline = timeline;
    }

    /** At the end of a sale that began at an instant. */
    void takeBack(String trade, Instant begun) {
        timeline.sleep(Duration.between(timeline.now(), begun.plus(conduct.beforeCancel())));
        takeBack(trade);
    }

    /** At once. */
    void takeBack(String trade) {
        orders.giveUp(trade);
        for (int tries = 1; ; tries++) {
            Heard heard = counter.cancel(trade);
            if (heard.news() == News.CLOSED) {
                orders.closed(trade);
                return;
            }
            if (heard.news() == News.REFUSED) {
                leftovers.refused(trade, heard);
                return;
            }
            if (!conduct.cancelsAgain(tries)) {
                alarm.raise(trade, "The trade could not be cancelled (" + heard.code() + ").");
                leftovers.keep(trade);
                return;
            }
            timeline.sleep(conduct.betweenCancels());
        }
    }
}
