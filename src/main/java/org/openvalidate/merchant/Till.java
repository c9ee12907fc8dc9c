package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.merchant.Heard.News;
import org.openvalidate.time.Timeline;

/**
 * Charges a payment code: queries after an unknown outcome, or sends the same pay again, cancels at the end of its budget,
 * and calls a person. Source: legacy-instore §3.1.
 */
final class Till {

    private final Counter counter;
    private final Conduct conduct;
    private final Orders orders;
    private final Alarm alarm;
    private final Canceller canceller;
    private final Leftovers leftovers;
    private final Timeline timeline;
    private final Supplier<String> ids;
    private volatile boolean dead;

    Till(
            Counter counter,
            Conduct conduct,
            Orders orders,
            Alarm alarm,
            Canceller canceller,
            Leftovers leftovers,
            Timeline timeline,
            Supplier<String> ids) {
        this.counter = counter;
        this.conduct = conduct;
        this.orders = orders;
        this.alarm = alarm;
        this.canceller = canceller;
        this.leftovers = leftovers;
        this.timeline = timeline;
        this.ids = ids;
    }

    void sell(Sale sale, Consumer<Order> begun) {
        String id = freshId();
        begun.accept(Order.atTheTill(id));
        sell(sale, id);
    }

    /** Whoever stands at the till loses sight of every sale; nobody goes on with them but the background job. */
    void die() {
        dead = true;
    }

    /** A cashier wants to know how an order stands. */
    void query(String id) {
        Heard heard = counter.query(id);
        alarm.ifUnknown(id, "query", heard);
        switch (heard.news()) {
            case PAID -> orders.paid(id, "");
            case CLOSED -> orders.closed(id);
            default -> {
                // nothing that the cashier does not see
            }
        }
    }

    /** Asks until the trade is final, somebody else has ended it, time is up or the gateway fails too often. */
    Next poll(String id, Instant begun, BiPredicate<Duration, Heard> polls) {
        timeline.sleep(conduct.declared().beforeFirstQuery());
        int failures = 0;
        while (follows(id)) {
            Instant asked = timeline.now();
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
            if (conduct.givesUpQuerying(failures) || !polls.test(Duration.between(begun, timeline.now()), heard)) {
                return conduct.afterPolling();
            }
            timeline.sleep(conduct.betweenQueries(Duration.between(asked, timeline.now())));
        }
        return Next.LEAVE;
    }

    private void sell(Sale sale, String id) {
        Instant begun = timeline.now();
        orders.begin(id, sale);
        leftovers.watch(id);
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
                sell(sale, freshId());
            }
            case CANCEL -> canceller.takeBack(id, begun);
            case QUERY -> follow(poll(id, begun, conduct::polls), sale, id, begun);
            case PAY_AGAIN -> follow(payAgain(sale, id, begun), sale, id, begun);
            case LEAVE -> {
                // somebody else brings it to its end
            }
        }
    }

    /** The same pay, until its result is known or the budget is spent. */
    private Next payAgain(Sale sale, String id, Instant begun) {
        while (conduct.polls(Duration.between(begun, timeline.now()))) {
            timeline.sleep(conduct.betweenQueries());
            if (!follows(id)) {
                return Next.LEAVE;
            }
            Heard heard = counter.pay(conduct.again(sale), id, begun);
            alarm.ifUnknown(id, "pay", heard);
            if (heard.news() == News.PAID) {
                return Next.SHOW_SUCCESS;
            }
            if (heard.news() == News.REFUSED || heard.news() == News.CLOSED) {
                return Next.SHOW_FAILURE;
            }
        }
        return conduct.afterPolling();
    }

    private String freshId() {
        return conduct.id(ids.get(), timeline.now());
    }

    private boolean follows(String id) {
        return !dead
                && orders.find(id)
                        .filter(order -> order.isOpen() && !order.givenUp())
                        .isPresent();
    }

    private void succeed(Sale sale, String id) {
        orders.paid(id, "");
        if (conduct.chargesTwice()) {
            counter.pay(sale, ids.get(), timeline.now());
        }
    }
}
