package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/**
 * Charges a payment code: queries after an unknown outcome, cancels at the end of its budget, calls a person, and keeps a
 * cancel that was not delivered. Source: legacy-instore §3.1, §3.2.
 */
final class Till {

    private final Counter counter;
    private final Conduct conduct;
    private final Orders orders;
    private final Alarm alarm;
    private final Timeline timeline;
    private final Supplier<String> ids;

    Till(Counter counter, Conduct conduct, Orders orders, Alarm alarm, Timeline timeline, Supplier<String> ids) {
        this.counter = counter;
        this.conduct = conduct;
        this.orders = orders;
        this.alarm = alarm;
        this.timeline = timeline;
        this.ids = ids;
    }

    void sell(Sale sale, Consumer<Order> begun) {
        String id = ids.get();
        begun.accept(Order.atTheTill(id));
        sell(sale, id);
    }

    private void sell(Sale sale, String id) {
        Instant begun = timeline.now();
        orders.begin(id, sale);
        Heard heard = counter.pay(sale, id, begun);
        for (int sent = 1; heard.news() == Heard.News.REFUSED && sent < conduct.paysAfterRefusal(); sent++) {
            heard = counter.pay(sale, id, begun);
        }
        alarm.ifUnknown(id, "pay", heard);
        follow(conduct.afterPay(heard), sale, id, begun);
        if (heard.news() == Heard.News.REFUSED) {
            orders.tell(id, conduct.message(heard));
        }
    }

    private void follow(Next next, Sale sale, String id, Instant begun) {
        switch (next) {
            case SHOW_SUCCESS -> succeed(sale, id);
            case SHOW_FAILURE -> orders.closed(id);
            case PAY_UNDER_NEW_ID -> {
                orders.closed(id);
                sell(sale, ids.get());
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
                case OPEN, NO_TRADE, DONE -> failures = 0;
            }
            alarm.ifUnknown(id, "query", heard);
            if (conduct.givesUpQuerying(failures) || !conduct.polls(Duration.between(begun, timeline.now()))) {
                return conduct.afterPolling();
            }
            timeline.sleep(conduct.betweenQueries());
        }
    }

    private void takeBack(String id, Instant begun) {
        timeline.sleep(Duration.between(timeline.now(), begun.plus(conduct.beforeCancel())));
        orders.giveUp(id);
        for (int tries = 1; ; tries++) {
            Heard heard = counter.cancel(id);
            if (heard.news() == Heard.News.CLOSED) {
                orders.closed(id);
                return;
            }
            if (heard.news() == Heard.News.REFUSED) {
                refuse(id, heard);
                return;
            }
            if (!conduct.cancelsAgain(tries)) {
                alarm.raise(id, "The trade could not be cancelled (" + heard.code() + ").");
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
            case CLOSED -> orders.closed(id);
            case REFUSED -> refuse(id, heard);
            default -> keep(id);
        }
    }

    /** The gateway wants no retry: only a person can go on. */
    private void refuse(String id, Heard heard) {
        alarm.raise(id, "The gateway refuses to cancel the trade (" + heard.code() + ") and wants no retry.");
    }

    private void succeed(Sale sale, String id) {
        orders.paid(id, "");
        if (conduct.chargesTwice()) {
            counter.pay(sale, ids.get(), timeline.now());
        }
    }
}
