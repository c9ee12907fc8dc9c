package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.merchant.Heard.News;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;

/**
 * Gives money back under an id of its own, tries the same refund again while nothing is known of it, and books it once its
 * success is proved. Source: legacy-instore §2.9, §3.1, §3.2.
 */
final class RefundDesk {

    private final RefundCounter counter;
    private final RefundConduct conduct;
    private final Bookkeeping bookkeeping;
    private final Orders orders;
    private final Alarm alarm;
    private final Timeline timeline;
    private final Supplier<String> ids;
    private final Duration jobInterval;
    private final Map<String, Asked> waiting = new ConcurrentHashMap<>();

    /** A refund that was asked for. */
    private record Asked(String trade, String id, Money amount) {}

    RefundDesk(
            RefundCounter counter,
            RefundConduct conduct,
            Bookkeeping bookkeeping,
            Orders orders,
            Alarm alarm,
            Timeline timeline,
            Supplier<String> ids,
            Duration jobInterval) {
        this.counter = counter;
        this.conduct = conduct;
        this.bookkeeping = bookkeeping;
        this.orders = orders;
        this.alarm = alarm;
        this.timeline = timeline;
        this.ids = ids;
        this.jobInterval = jobInterval;
    }

    /** What a cashier asks for; only what was paid is refunded. */
    void refund(String trade, Money amount, Consumer<String> begun) {
        if (orders.find(trade).filter(Orders.Entry::isPaid).isEmpty()) {
            alarm.raise(trade, "A refund was asked for of an order that is not paid.");
            return;
        }
        ask(trade, amount, begun);
    }

    /** All of it, for an order that can no longer be cancelled. */
    void takeBack(String trade, Money amount) {
        ask(trade, amount, id -> {});
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
        bookkeeping.refunded(id);
        orders.refunded(trade, id, refund.amount());
        return true;
    }

    private void ask(String trade, Money amount, Consumer<String> begun) {
        Optional<Duration> wait = conduct.putsOff(Caller.beijing(timeline.now()).toLocalTime());
        if (wait.isPresent()) {
            Asked refund = new Asked(trade, conduct.id(ids.get(), trade), amount);
            begun.accept(refund.id());
            timeline.sleep(wait.get());
            send(refund);
        }
    }

    private void send(Asked refund) {
        Instant begun = timeline.now();
        Asked now = refund;
        while (true) {
            Heard heard = counter.refund(now.trade(), now.id(), now.amount());
            alarm.ifUnknown(now.trade(), "refund", heard);
            if (heard.news() != News.UNKNOWN) {
                settle(now, heard);
                return;
            }
            if (!conduct.triesAgain(Duration.between(begun, timeline.now()))) {
                alarm.raise(now.trade(), "The refund " + now.id() + " has no result yet.");
                Asked kept = now;
                later(() -> sendAgain(kept));
                return;
            }
            timeline.sleep(conduct.between());
            now = new Asked(now.trade(), conduct.again(now.id(), ids), now.amount());
        }
    }

    private void sendAgain(Asked refund) {
        Heard heard = counter.refund(refund.trade(), refund.id(), refund.amount());
        if (heard.news() == News.UNKNOWN) {
            later(() -> sendAgain(refund));
        } else {
            settle(refund, heard);
        }
    }

    private void settle(Asked refund, Heard heard) {
        if (conduct.isRefused(heard)) {
            tell(refund, "was refused (" + heard.code() + ")");
            return;
        }
        waiting.put(refund.id(), refund);
        if (conduct.booksOnAcceptance()) {
            orders.refunded(refund.trade(), refund.id(), refund.amount());
        } else if (conduct.looksUp()) {
            later(() -> lookUp(refund));
        }
    }

    private void lookUp(Asked refund) {
        Heard heard = counter.lookUp(refund.trade(), refund.id());
        if (conduct.isDone(heard)) {
            orders.refunded(refund.trade(), refund.id(), refund.amount());
        } else if (heard.news() == News.REFUSED) {
            tell(refund, "has failed");
        } else {
            later(() -> lookUp(refund));
        }
    }

    private void tell(Asked refund, String what) {
        if (conduct.tells()) {
            alarm.raise(refund.trade(), "The refund " + refund.id() + " " + what + ".");
        }
    }

    private void later(Runnable what) {
        timeline.at(timeline.now().plus(jobInterval), Role.MERCHANT, "the background job", what);
    }
}
