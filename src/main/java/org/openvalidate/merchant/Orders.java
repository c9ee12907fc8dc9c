package org.openvalidate.merchant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.merchant.Witness.Booked;
import org.openvalidate.merchant.Witness.Shown;
import org.openvalidate.wire.Money;

/**
 * The merchant's orders, each with a lock of its own in effect: whoever hears first that an order is final makes it so, once,
 * whether an answer, a query, a notice or the background job brought the news. Nothing is asked of anybody in here.
 */
final class Orders {

    private final Witness witness;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    Orders(Witness witness) {
        this.witness = witness;
    }

    /**
     * What is known of an order.
     *
     * @param givenUp whether it is being taken back: news of a payment comes too late
     */
    record Entry(Sale sale, Booked state, boolean givenUp) {}

    /** The order waits for its buyer. */
    synchronized void begin(String trade, Sale sale) {
        entries.put(trade, new Entry(sale, Booked.PENDING, false));
        witness.till(trade, Shown.PENDING);
        witness.books(trade, Booked.PENDING);
    }

    /** What is known of a trade; empty for one that nobody ordered. */
    synchronized Optional<Entry> find(String trade) {
        return Optional.ofNullable(entries.get(trade));
    }

    /** The order is over for the buyer and will be taken back at the gateway. */
    synchronized void giveUp(String trade) {
        Entry entry = entries.get(trade);
        if (entry != null && !entry.givenUp()) {
            entries.put(trade, new Entry(entry.sale(), entry.state(), true));
            witness.till(trade, Shown.FAILURE);
        }
    }

    /**
     * The buyer has paid: booked where nothing final was booked before.
     *
     * @param reference what it is booked upon
     * @return whether it was booked
     */
    synchronized boolean paid(String trade, String reference) {
        Entry entry = entries.get(trade);
        if (entry == null || entry.state() != Booked.PENDING || entry.givenUp()) {
            return false;
        }
        entries.put(trade, new Entry(entry.sale(), Booked.PAID, false));
        book(trade, entry.sale(), reference);
        return true;
    }

    /** What a careless merchant does: the payment is booked whatever is in the books. */
    synchronized void paidOnceMore(String trade, String reference) {
        Entry entry = entries.get(trade);
        if (entry != null) {
            entries.put(trade, new Entry(entry.sale(), Booked.PAID, false));
            book(trade, entry.sale(), reference);
        }
    }

    /** What a careless merchant does: an order is made up because somebody says that it was paid. */
    synchronized boolean made(String trade, Optional<Money> amount) {
        amount.ifPresent(money -> {
            entries.put(trade, new Entry(Sale.online(Product.WEB, money), Booked.PAID, false));
            book(trade, Sale.online(Product.WEB, money), "");
        });
        return amount.isPresent();
    }

    /** Whatever was ordered from afar leaves with its payment; in a shop the buyer takes it along. */
    private void book(String trade, Sale sale, String reference) {
        witness.booking(new Booking(Booking.Type.PAYMENT, trade, sale.amount(), reference));
        witness.books(trade, Booked.PAID);
        witness.till(trade, Shown.SUCCESS);
        if (!sale.product().inStore()) {
            witness.booking(new Booking(Booking.Type.DELIVERY, trade, sale.amount(), reference));
        }
    }

    /** The order is over without money: closed where nothing final was booked before. */
    synchronized boolean closed(String trade) {
        Entry entry = entries.get(trade);
        if (entry == null || entry.state() != Booked.PENDING) {
            return false;
        }
        entries.put(trade, new Entry(entry.sale(), Booked.CLOSED, entry.givenUp()));
        witness.books(trade, Booked.CLOSED);
        if (!entry.givenUp()) {
            witness.till(trade, Shown.FAILURE);
        }
        return true;
    }
}
