package org.openvalidate.merchant;

import java.util.function.Consumer;

/**
 * What a merchant's system can be asked to do, whoever it is: the calls of the test driver. What it claims on the way goes
 * to its witness.
 */
public interface Merchant {

    /**
     * Charges a buyer and goes on until a final result is shown.
     *
     * @param begun told as soon as the order's ids are known, before the gateway answers
     */
    void charge(Sale sale, Consumer<Order> begun);
}
