package org.openvalidate.merchant;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.merchant.Witness.Booked;
import org.openvalidate.merchant.Witness.Shown;
import org.openvalidate.wire.Money;

/**
 * The merchant's orders, each with a lock of its own in effect: whoever hears first that an order is final makes it so, once,
 * whether an answer, a query, a notice or the background job brought the news. Nothing is asked of anybody in here.
 */
final class Orders {

    private final Witness witness;
    private final Bookkeeping bookkeeping;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> refunds = new HashSet<>();

    Orders(Witness witness, Bookkeeping bookkeeping) {
        this.witness = witness;
        this.bookkeeping = bookkeeping;
    }

    /**
     * What is known of an order.
     *
     * @param givenUp whether it is being taken back: news of a payment comes too late
     * @param refunded what was given back so far
     */
    record Entry(Sale sale, Booked state, boolean givenUp, Money refunded) {

        /** Whether there is money in it that can be given back. */
        boolean isPaid() {
            return state == Booked.PAID || state == Booked.PARTIALLY_REFUNDED;
        }

        /** Whether somebody still has to bring it to an end. */
        boolean isOpen() {
            return state == Booked.PENDING;
        }

        private Entry as(Booked other) {
            return new Entry(sale, other, givenUp, refunded);
        }
    }

    /** The order waits for its buyer. */
    synchronized void begin(String trade, Sale sale) {
        Money nothing = Money.of("0", sale.amount().currency());
        entries.put(trade, new Entry(sale, Booked.PENDING, false, nothing));
        bookkeeping.begun(trade, sale);
        witness.till(trade, Shown.PENDING);
        witness.books(trade, Booked.PENDING);
    }

    /** What is known of a trade; empty for one that nobody ordered. */
    synchronized Optional<Entry> find(String trade) {
        return Optional.ofNullable(entries.get(trade));
    }

    /** Whether the order ended unpaid, or is being taken back. */
    synchronized boolean isOver(String trade) {
        return find(trade)
                .filter(order -> order.givenUp() || order.state() == Booked.CLOSED)
                .isPresent();
    }

    /** The order is over for the buyer and will be taken back at the gateway. */
    synchronized void giveUp(String trade) {
        Entry entry = entries.get(trade);
        if (entry != null && !entry.givenUp()) {
            entries.put(trade, new Entry(entry.sale(), entry.state(), true, entry.refunded()));
            witness.till(trade, Shown.FAILURE);
        }
    }

    /** The till tells about an order in words; an empty text is not told. */
    synchronized void tell(String trade, String text) {
        if (!text.isEmpty()) {
            witness.message(trade, text);
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
        if (entry == null || !entry.isOpen() || entry.givenUp()) {
            return false;
        }
        entries.put(trade, entry.as(Booked.PAID));
        book(trade, entry.sale(), reference);
        return true;
    }

    /** What a careless merchant does: the payment is booked whatever is in the books. */
    synchronized void paidOnceMore(String trade, String reference) {
        Entry entry = entries.get(trade);
        if (entry != null) {
            entries.put(trade, entry.as(Booked.PAID));
            book(trade, entry.sale(), reference);
        }
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

    /** The order is over without money: closed where nothing final was booked before, or where what was paid is taken back. */
    synchronized boolean closed(String trade) {
        Entry entry = entries.get(trade);
        boolean takenBack = entry != null && entry.state() == Booked.PAID && entry.givenUp();
        if (entry == null || !(entry.isOpen() || takenBack)) {
            return false;
        }
        entries.put(trade, entry.as(Booked.CLOSED));
        if (takenBack) {
            witness.booking(new Booking(Booking.Type.REFUND, trade, entry.sale().amount(), trade));
        }
        witness.books(trade, Booked.CLOSED);
        if (!entry.givenUp()) {
            witness.till(trade, Shown.FAILURE);
        }
        return true;
    }

    /**
     * Money was given back: booked once for each refund. What was never booked as paid is closed instead.
     *
     * @return whether anything was booked
     */
    synchronized boolean refunded(String trade, String refundId, Money amount) {
        Entry entry = entries.get(trade);
        if (entry == null || !refunds.add(refundId)) {
            return false;
        }
        if (!entry.isPaid()) {
            return closed(trade);
        }
        Money sum = new Money(entry.refunded().amount().add(amount.amount()), amount.currency());
        boolean all = sum.amount().compareTo(entry.sale().amount().amount()) >= 0;
        Booked state = all ? Booked.REFUNDED : Booked.PARTIALLY_REFUNDED;
        entries.put(trade, new Entry(entry.sale(), state, entry.givenUp(), sum));
        witness.booking(new Booking(Booking.Type.REFUND, trade, amount, refundId));
        witness.books(trade, state);
        return true;
    }
}
