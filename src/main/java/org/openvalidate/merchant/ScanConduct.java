package org.openvalidate.merchant;

import java.time.Duration;
import java.util.function.Supplier;
import org.openvalidate.dialect.Draft;

/**
 * How a merchant shows codes that buyers scan, as small functions. As it stands it is what the vendor's pages ask for.
 * Sources: legacy-instore §2.10, §2.11, §3.1 (transaction QR: wait, then cancel).
 */
public class ScanConduct {

    /** How often an order is made anew for which no code came back. */
    private static final int MOST_ORDERS = 2;

    private final Duration validity;

    /** @param validity how long a code is shown, and can be paid */
    public ScanConduct(Duration validity) {
        this.validity = validity;
    }

    /** How long a code is shown, and can be paid. */
    public final Duration validity() {
        return validity;
    }

    /** The same as {@code qr_code_it_b_pay} wants it: in whole minutes, the last one begun. Source: legacy-instore §2.10. */
    public final String minutes() {
        return validity.plusMinutes(1).minusMillis(1).toMinutes() + "m";
    }

    /** The order request before it is signed. */
    public Draft order(Draft draft) {
        return draft;
    }

    /** The request for the code of a store before it is signed. */
    public Draft code(Draft draft) {
        return draft;
    }

    /** What follows the answer to an order: QUERY until it is paid, PAY_UNDER_NEW_ID, or CANCEL. */
    public Next afterOrder(Heard heard, int orders) {
        if (heard.news() == Heard.News.DONE) {
            return Next.QUERY;
        }
        return heard.news() == Heard.News.OPEN && orders < MOST_ORDERS ? Next.PAY_UNDER_NEW_ID : Next.CANCEL;
    }

    /** The id of an order that is made anew. */
    public String again(String id, Supplier<String> fresh) {
        return fresh.get();
    }

    /** How long the notice alone is waited for before the gateway is asked. */
    public Duration beforeAsking() {
        return Duration.ZERO;
    }

    /** Whether to go on waiting for the buyer when the order was made so long ago. */
    public boolean waits(Duration sinceOrder) {
        return sinceOrder.compareTo(validity) < 0;
    }

    /** What becomes of an order that was not paid in time. */
    public Next afterWaiting() {
        return Next.CANCEL;
    }

    /** The trade that a payment by the code of a store is booked under. */
    public String booksStoreSale(String trade, String notifyId) {
        return trade;
    }
}
