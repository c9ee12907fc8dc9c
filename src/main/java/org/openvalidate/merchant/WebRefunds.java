package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.merchant.Heard.News;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/**
 * Gives the money of orders from afar back: one refund after the other at the pace that the gateway demands, the same again
 * while nothing is known of it, later where the merchant's funds do not suffice. Source: legacy-online §4.
 */
final class WebRefunds {

    private final WebRefundCounter counter;
    private final WebRefundConduct conduct;
    private final Orders orders;
    private final Alarm alarm;
    private final Timeline timeline;
    private final Supplier<String> ids;
    private final Map<String, Asked> waiting = new ConcurrentHashMap<>();
    private Instant next = Instant.MIN;

    /** A refund that was asked for. */
    private record Asked(String trade, String id, Money amount) {}

    WebRefunds(
            WebRefundCounter counter,
            WebRefundConduct conduct,
            Orders orders,
            Alarm alarm,
            Timeline timeline,
            Supplier<String> ids) {
        this.counter = counter;
        this.conduct = conduct;
        this.orders = orders;
        this.alarm = alarm;
        this.timeline = timeline;
        this.ids = ids;
    }

    /** Whether an order is refunded here. */
    boolean handles(String trade) {
        return orders.find(trade)
                .filter(order -> !order.sale().product().inStore())
                .isPresent();
    }

    /** What a customer is promised; only what was paid and not yet given back. */
    void refund(String trade, Money amount, Consumer<String> begun) {
        boolean due = orders.find(trade)
                .filter(Orders.Entry::isPaid)
                .filter(order -> conduct.allows(order.sale().amount(), order.refunded(), amount))
                .isPresent();
        if (!due) {
            alarm.raise(trade, "A refund was asked for of more than there is to give back.");
            return;
        }
        Asked refund = new Asked(trade, ids.get(), amount);
        begun.accept(refund.id());
        send(refund);
    }

    /**
     * A notice says that a refund has succeeded.
     *
     * @return whether such a refund was asked for
     */
    boolean succeeded(String trade, String id) {
        Asked refund = waiting.get(id);
        if (refund == null || !refund.trade().equals(trade)) {
            return false;
        }
        orders.refunded(trade, id, refund.amount());
        return true;
    }

    private void send(Asked refund) {
        Asked now = refund;
        while (true) {
            timeline.sleep(turn());
            waiting.put(now.id(), now);
            Heard heard =
                    counter.refund(orders.find(now.trade()).orElseThrow().sale(), now.trade(), now.id(), now.amount());
            alarm.ifUnknown(now.trade(), "refund", heard);
            if (heard.news() != News.UNKNOWN) {
                settle(now, heard);
                return;
            }
            now = new Asked(now.trade(), conduct.again(now.id(), ids), now.amount());
        }
    }

    /** How long until this refund may leave; from then on the next one waits. */
    private synchronized Duration turn() {
        Instant now = timeline.now();
        Instant mine = next.isAfter(now) ? next : now;
        next = mine.plus(conduct.between());
        return Duration.between(now, mine);
    }

    private void settle(Asked refund, Heard heard) {
        if (heard.news() == News.DONE) {
            if (conduct.booksOnAcceptance(counter.synchronous())) {
                orders.refunded(refund.trade(), refund.id(), refund.amount());
            } else {
                later(conduct.between(), () -> lookUp(refund));
            }
            return;
        }
        switch (heard.code()) {
            case "REPEATED_REFUNDMENT_REQUEST" -> repeated(refund);
            case "MERCHANT_BALANCE_NOT_ENOUGH" -> {
                alarm.raise(refund.trade(), "The merchant's funds do not suffice for a refund.");
                Asked anew = new Asked(refund.trade(), ids.get(), refund.amount());
                later(conduct.untilFundsCome(), () -> send(anew));
            }
            default -> alarm.raise(refund.trade(), "The refund was refused (" + heard.code() + ").");
        }
    }

    /** The gateway knows the id: what has become of the refund is asked, nothing is asked for a second time. */
    private void repeated(Asked refund) {
        if (conduct.looksUpRepeats()) {
            lookUp(refund);
        } else {
            send(new Asked(refund.trade(), ids.get(), refund.amount()));
        }
    }

    private void lookUp(Asked refund) {
        Heard heard = counter.lookUp(refund.trade(), refund.id());
        switch (heard.news()) {
            case DONE -> orders.refunded(refund.trade(), refund.id(), refund.amount());
            case REFUSED -> alarm.raise(refund.trade(), "A refund has failed.");
            default -> later(conduct.declared().betweenQueries(), () -> lookUp(refund));
        }
    }

    private void later(Duration length, Runnable what) {
        timeline.at(timeline.now().plus(length), Role.MERCHANT, "the background job", what);
    }
}
