package org.openvalidate.gateway.http.cashier;

import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.gateway.CashierCode;
import org.openvalidate.gateway.Departure;
import org.openvalidate.gateway.Event;

/** What the wallet does with the order string of an app: reads and verifies it, then shows the cashier or an error. */
public final class Wallet {

    /** Longer than any order can be. */
    private static final int LONGEST = 20_000;

    private Wallet() {}

    /** @throws Unreadable when it is none; shown as {@link CashierCode#UNREADABLE} */
    public static OrderString read(String text) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable("the order string is longer than " + LONGEST + " characters");
        }
        return OrderString.read(text.strip());
    }

    /** What an account says to it: the visit to the cashier that has begun, or a refusal in the cashier's own codes. */
    public static Reply handOver(OrderString order, Counter counter) {
        Event event = new Event.HandedOver(order.call(), counter.verify(order), counter.token());
        return counter.happens(event)
                .departure()
                .map(Departure::reply)
                .orElseThrow(() -> new IllegalStateException("whatever is handed over is answered"));
    }
}
