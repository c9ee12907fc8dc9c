package org.openvalidate.merchant;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.merchant.Witness.Booked;
import org.openvalidate.merchant.Witness.Shown;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/**
 * A merchant that does what the vendor's pages ask for: queries after an unknown outcome, cancels at the end of its budget,
 * calls a person, and keeps a cancel that was not delivered. How exactly is its {@link Conduct}.
 */
public final class ReferenceMerchant implements Merchant {

    private final Counter counter;
    private final Conduct conduct;
    private final Timeline timeline;
    private final Witness witness;
    private final Chance chance;

    private ReferenceMerchant(Counter counter, Conduct conduct, Timeline timeline, Witness witness, Chance chance) {
        this.counter = counter;
        this.conduct = conduct;
        this.timeline = timeline;
        this.witness = witness;
        this.chance = chance;
    }

    /**
     * Opens for business.
     *
     * @param shop who it is
     * @param conduct how it behaves
     * @param dialect how it speaks
     * @param timeline whose clock it follows
     * @param http must not repeat requests by itself
     * @param witness hears what it claims
     * @param chance makes its trade ids
     */
    public static Merchant open(
            Shop shop,
            Conduct conduct,
            Dialect dialect,
            Timeline timeline,
            HttpClient http,
            Witness witness,
            Chance chance) {
        Counter counter = new Counter(shop, conduct, dialect, timeline, http);
        return new ReferenceMerchant(counter, conduct, timeline, witness, chance);
    }

    @Override
    public void charge(Sale sale) {
        sell(sale, newId());
    }

    private void sell(Sale sale, String id) {
        Instant begun = timeline.now();
        witness.till(id, Shown.PENDING);
        witness.books(id, Booked.PENDING);
        Heard heard = counter.pay(sale, id, begun);
        alarmIfUnknown(id, "pay", heard);
        follow(conduct.afterPay(heard), sale, id, begun);
    }

    private void follow(Next next, Sale sale, String id, Instant begun) {
        switch (next) {
            case SHOW_SUCCESS -> succeed(sale, id);
            case SHOW_FAILURE -> fail(id);
            case PAY_UNDER_NEW_ID -> {
                fail(id);
                sell(sale, newId());
            }
            case CANCEL -> takeBack(id, begun);
            case QUERY -> follow(poll(id, begun), sale, id, begun);
        }
    }

    /** Asks until the trade is final, the budget is spent or the gateway fails too often. */
    private Next poll(String id, Instant begun) {
        timeline.sleep(conduct.declared().beforeFirstQuery());
        int failures = 0;
        while (true) {
            Heard heard = counter.query(id);
            switch (heard.news()) {
                case PAID -> {
                    return Next.SHOW_SUCCESS;
                }
                case CLOSED -> {
                    return Next.SHOW_FAILURE;
                }
                case UNKNOWN, REFUSED -> failures++;
                case OPEN, NO_TRADE -> failures = 0;
            }
            alarmIfUnknown(id, "query", heard);
            if (conduct.givesUpQuerying(failures) || !conduct.polls(Duration.between(begun, timeline.now()))) {
                return conduct.afterPolling();
            }
            timeline.sleep(conduct.betweenQueries());
        }
    }

    private void takeBack(String id, Instant begun) {
        timeline.sleep(Duration.between(timeline.now(), begun.plus(conduct.beforeCancel())));
        witness.till(id, Shown.FAILURE);
        for (int tries = 1; ; tries++) {
            Heard heard = counter.cancel(id);
            if (heard.news() == Heard.News.CLOSED) {
                witness.books(id, Booked.CLOSED);
                return;
            }
            if (heard.news() == Heard.News.REFUSED) {
                refuse(id, heard);
                return;
            }
            if (!conduct.cancelsAgain(tries)) {
                alarm(id, "The trade could not be cancelled (" + heard.code() + ").");
                keep(id);
                return;
            }
            timeline.sleep(conduct.betweenCancels());
        }
    }

    /** Store and forward: the background job sends the cancel again until it is done. */
    private void keep(String id) {
        if (conduct.keepsCancels()) {
            Instant next = timeline.now().plus(conduct.declared().jobInterval());
            timeline.at(next, Role.MERCHANT, "the background job", () -> cancelAgain(id));
        }
    }

    private void cancelAgain(String id) {
        Heard heard = counter.cancel(id);
        switch (heard.news()) {
            case CLOSED -> witness.books(id, Booked.CLOSED);
            case REFUSED -> refuse(id, heard);
            default -> keep(id);
        }
    }

    /** The gateway wants no retry: only a person can go on. */
    private void refuse(String id, Heard heard) {
        alarm(id, "The gateway refuses to cancel the trade (" + heard.code() + ") and wants no retry.");
    }

    private void succeed(Sale sale, String id) {
        witness.books(id, Booked.PAID);
        witness.till(id, Shown.SUCCESS);
        if (conduct.chargesTwice()) {
            counter.pay(sale, newId(), timeline.now());
        }
    }

    private void fail(String id) {
        witness.books(id, Booked.CLOSED);
        witness.till(id, Shown.FAILURE);
    }

    private void alarmIfUnknown(String id, String what, Heard heard) {
        if (heard.news() == Heard.News.UNKNOWN) {
            alarm(id, "The outcome of the " + what + " is unknown: " + heard.code() + ".");
        }
    }

    private void alarm(String id, String text) {
        if (conduct.alarms()) {
            witness.alarm(id, text);
        }
    }

    private String newId() {
        return "OV" + chance.alphanumeric(20);
    }
}
