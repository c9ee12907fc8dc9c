package org.openvalidate.merchant;

import java.time.Duration;
import org.openvalidate.merchant.Heard.News;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/**
 * The background job: brings to an end what nobody at the till follows any more. It sends undelivered cancels again, refunds
 * what was paid and can no longer be cancelled, and closes the orders of a till that fell silent. Source: legacy-instore
 * §3.1 (left-over trades, refund after the day of the trade), §3.2 (store and forward).
 */
final class Leftovers {

    private final Counter counter;
    private final Conduct conduct;
    private final Orders orders;
    private final RefundDesk refunds;
    private final Alarm alarm;
    private final Timeline timeline;

    Leftovers(Counter counter, Conduct conduct, Orders orders, RefundDesk refunds, Alarm alarm, Timeline timeline) {
        this.counter = counter;
        this.conduct = conduct;
        this.orders = orders;
        this.refunds = refunds;
        this.alarm = alarm;
        this.timeline = timeline;
    }

    /** A sale has begun: the job looks after it a little later than the till gives up. */
    void watch(String trade) {
        if (conduct.closesLeftovers()) {
            later(conduct.declared().budget().plus(conduct.declared().jobInterval()), () -> close(trade));
        }
    }

    /** A cancel was not delivered: it is kept and sent again. */
    void keep(String trade) {
        if (conduct.keepsCancels()) {
            later(conduct.declared().jobInterval(), () -> cancel(trade));
        }
    }

    /** The gateway wants no retry of a cancel: a person is called, and the job finds out what the trade has come to. */
    void refused(String trade, Heard heard) {
        alarm.raise(trade, "The gateway refuses to cancel the trade (" + heard.code() + ") and wants no retry.");
        if (conduct.retriesRefusedCancels()) {
            keep(trade);
        }
        if (conduct.refundsInstead()) {
            later(conduct.declared().jobInterval(), () -> settle(trade));
        }
    }

    private void cancel(String trade) {
        Heard heard = counter.cancel(trade);
        switch (heard.news()) {
            case CLOSED -> orders.closed(trade);
            case REFUSED -> refused(trade, heard);
            default -> keep(trade);
        }
    }

    private void settle(String trade) {
        Heard heard = counter.query(trade);
        switch (heard.news()) {
            case CLOSED, NO_TRADE -> orders.closed(trade);
            case PAID ->
                orders.find(trade)
                        .ifPresent(order -> refunds.takeBack(trade, order.sale().amount()));
            default -> later(conduct.declared().jobInterval(), () -> settle(trade));
        }
    }

    private void close(String trade) {
        boolean abandoned = orders.find(trade)
                .filter(order -> order.isOpen() && !order.givenUp())
                .isPresent();
        if (!abandoned) {
            return;
        }
        Heard heard = counter.query(trade);
        if (heard.news() == News.PAID) {
            orders.paid(trade, "");
        } else if (heard.news() == News.CLOSED) {
            orders.closed(trade);
        } else {
            orders.giveUp(trade);
            cancel(trade);
        }
    }

    private void later(Duration length, Runnable what) {
        timeline.at(timeline.now().plus(length), Role.MERCHANT, "the background job", what);
    }
}
