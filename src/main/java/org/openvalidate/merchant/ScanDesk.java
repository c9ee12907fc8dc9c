package org.openvalidate.merchant;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.time.Timeline;

/**
 * Shows a code for one order: waits for the notice and asks meanwhile, makes the order anew under another id where no code
 * came back, and takes it back when nobody has paid in time. Source: legacy-instore §2.10, §3.1.
 */
final class ScanDesk {

    private final ScanCounter counter;
    private final ScanConduct conduct;
    private final Till till;
    private final Orders orders;
    private final Alarm alarm;
    private final Canceller canceller;
    private final Leftovers leftovers;
    private final Timeline timeline;
    private final Supplier<String> ids;

    ScanDesk(
            ScanCounter counter,
            ScanConduct conduct,
            Till till,
            Orders orders,
            Alarm alarm,
            Canceller canceller,
            Leftovers leftovers,
            Timeline timeline,
            Supplier<String> ids) {
        this.counter = counter;
        this.conduct = conduct;
        this.till = till;
        this.orders = orders;
        this.alarm = alarm;
        this.canceller = canceller;
        this.leftovers = leftovers;
        this.timeline = timeline;
        this.ids = ids;
    }

    void sell(Sale sale, Consumer<Order> begun) {
        sell(sale, ids.get(), 1, begun);
    }

    private void sell(Sale sale, String id, int count, Consumer<Order> begun) {
        Instant made = timeline.now();
        orders.begin(id, sale);
        leftovers.watch(id);
        Heard heard = counter.order(sale, id);
        alarm.ifUnknown(id, "order", heard);
        Next next = conduct.afterOrder(heard, count);
        if (next == Next.PAY_UNDER_NEW_ID) {
            canceller.takeBack(id);
            sell(sale, conduct.again(id, ids), count + 1, begun);
            return;
        }
        begun.accept(new Order(id, id, "", heard.field("qr_code"), ""));
        follow(next, id, made);
    }

    private void follow(Next next, String id, Instant made) {
        switch (next) {
            case SHOW_SUCCESS -> orders.paid(id, "");
            case SHOW_FAILURE -> orders.closed(id);
            case CANCEL -> canceller.takeBack(id);
            case QUERY -> {
                timeline.sleep(conduct.beforeAsking());
                Next found = till.poll(id, made, (since, last) -> conduct.waits(since));
                follow(found == Next.CANCEL ? conduct.afterWaiting() : found, id, made);
            }
            case LEAVE, PAY_AGAIN, PAY_UNDER_NEW_ID -> {
                // somebody else brings it to its end
            }
        }
    }
}
