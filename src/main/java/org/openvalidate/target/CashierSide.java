package org.openvalidate.target;

import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.merchant.Order;

/** Buyers who pay from afar: what they do at the cashier and how they come back. */
public interface CashierSide {

    /** Whoever comes from now on has such a purse. */
    void admit(Behaviour behaviour);

    /** The buyer's browser opens the order, or the app hands it over to the wallet. */
    void opens(Order order);

    /** The buyer logs in. */
    void logsIn(Order order);

    /** The buyer confirms with the right password, and logs in before where they have not. */
    void pays(Order order);

    /** The buyer goes away. */
    void leaves(Order order);

    /**
     * The buyer's browser goes back to the shop.
     *
     * @param genuine whether the gateway has sent it there, or somebody has made up that the order is paid
     */
    void returns(Order order, boolean genuine);

    /** The app is told this, whatever has happened. */
    void tells(Order order, ClientResult result);
}
