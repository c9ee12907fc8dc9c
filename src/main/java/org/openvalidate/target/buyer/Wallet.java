package org.openvalidate.target.buyer;

import org.openvalidate.gateway.Behaviour;
import org.openvalidate.merchant.Order;
import org.openvalidate.wire.Money;

/**
 * The wallet of a buyer at a gateway that is not ours: somebody holds it, a person or a program. Whatever nobody can do is
 * {@link Unjudged}.
 */
public interface Wallet {

    /** Whether anybody is there to do more than show a code. */
    boolean attended();

    /**
     * Shows a payment code.
     *
     * @param digits how many it has, 0 for as many as usual
     * @param prefix what it begins with, empty for anything
     */
    String shows(Behaviour behaviour, int digits, String prefix);

    /** The password is entered for a trade, by the merchant's id. */
    void entersPassword(String trade);

    /** The code of an order is scanned and paid. */
    void scans(String qrCode);

    /** The code of a store is scanned and so much paid. */
    void scans(String qrCode, Money amount);

    /** The buyer's browser opens an order at the cashier, or an app hands it over. */
    void opens(Order order);

    /** The buyer logs in there. */
    void logsIn(Order order);

    /** The buyer pays there. */
    void pays(Order order);

    /** The buyer goes away. */
    void leaves(Order order);

    /** The buyer goes back to the shop. */
    void returns(Order order);
}
