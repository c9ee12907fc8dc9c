package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.time.Timeline;

/**
 * Takes orders from afar: sends the buyer to the cashier and asks the gateway until the order is paid or its time is over.
 * A trade that does not exist yet is an order that waits. Source: legacy-online §3.3, §4.6.
 */
final class WebShop {

    private final WebCounter counter;
    private final WebConduct conduct;
    private final Orders orders;
    private final Alarm alarm;
    private final Timeline timeline;
    private final Supplier<String> ids;

    WebShop(
            WebCounter counter,
            WebConduct conduct,
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

    void sell(Sale sale, Consumer<Order> begun) {
        String id = ids.get();
        Instant since = timeline.now();
        orders.begin(id, sale);
        begun.accept(counter.order(sale, id, since));
        if (conduct.deliversAtOnce()) {
            orders.paid(id, "");
        }
        watch(id, since.plus(conduct.declared().validity()));
    }

    /** Asks the gateway now, since somebody says that something has happened. */
    void look(String id) {
        follow(id, ask(id));
    }

    /** What somebody else's word is worth: nothing, but that the gateway is asked. */
    void follow(String id, Next next) {
        switch (next) {
            case SHOW_SUCCESS -> {
                if (!orders.paid(id, "") && conduct.booksAgain()) {
                    orders.paidOnceMore(id, "");
                }
            }
            case SHOW_FAILURE -> orders.closed(id);
            default -> {
                // the order goes on waiting
            }
        }
    }

    /** The last look, when the time is over, tells whether somebody has paid in the last moment. */
    private void watch(String id, Instant end) {
        boolean over = false;
        while (waits(id) && !over) {
            timeline.sleep(pause(end));
            boolean late = !timeline.now().isBefore(end);
            if (waits(id) && (conduct.queries() || late)) {
                Heard heard = query(id);
                follow(id, conduct.afterQuery(heard));
                over = late && heard.news() != Heard.News.UNKNOWN;
            }
        }
        if (conduct.closes()) {
            orders.closed(id);
        }
    }

    private Duration pause(Instant end) {
        Duration left = Duration.between(timeline.now(), end);
        Duration usual = conduct.declared().betweenQueries();
        return left.isNegative() || left.isZero() || left.compareTo(usual) > 0 ? usual : left;
    }

    private Next ask(String id) {
        return waits(id) ? conduct.afterQuery(query(id)) : Next.QUERY;
    }

    private Heard query(String id) {
        Heard heard = counter.query(id);
        alarm.ifUnknown(id, "query", heard);
        return heard;
    }

    private boolean waits(String id) {
        return orders.find(id)
                .filter(each -> each.state() == Witness.Booked.PENDING)
                .isPresent();
    }
}
