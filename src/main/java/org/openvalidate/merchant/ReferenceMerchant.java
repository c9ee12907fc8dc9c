package org.openvalidate.merchant;

import java.net.http.HttpClient;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * A merchant that does what the vendor's pages ask for. It has a desk for each thing it can be asked to do; how exactly a
 * desk behaves stands in {@link Conducts}.
 */
public final class ReferenceMerchant implements Merchant {

    private final Till till;
    private final NoticeDesk notices;

    private ReferenceMerchant(Till till, NoticeDesk notices) {
        this.till = till;
        this.notices = notices;
    }

    /**
     * Opens for business.
     *
     * @param shop who it is
     * @param conducts how it behaves
     * @param dialect how it speaks
     * @param timeline whose clock it follows
     * @param http must not repeat requests by itself
     * @param witness hears what it claims
     * @param chance makes its trade ids
     */
    public static ReferenceMerchant open(
            Shop shop,
            Conducts conducts,
            Dialect dialect,
            Timeline timeline,
            HttpClient http,
            Witness witness,
            Chance chance) {
        Conduct conduct = conducts.till();
        Supplier<String> ids = () -> "OV" + chance.alphanumeric(20);
        Caller caller = new Caller(shop, conduct, dialect, timeline, http);
        Orders orders = new Orders(witness);
        Alarm alarm = new Alarm(conduct, witness);
        Counter counter = new Counter(shop, conduct, caller);
        return new ReferenceMerchant(
                new Till(counter, conduct, orders, alarm, timeline, ids),
                new NoticeDesk(shop, conducts.notices(), dialect, orders, alarm));
    }

    @Override
    public void charge(Sale sale, Consumer<Order> begun) {
        till.sell(sale, begun);
    }

    /** What it answers to a notice at its {@code notify_url}. */
    public Response hears(Request notice) {
        return notices.hears(notice);
    }
}
