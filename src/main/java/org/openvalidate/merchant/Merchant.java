package org.openvalidate.merchant;

/** What a merchant's system can be asked to do, whoever it is. */
public interface Merchant {

    /** Charges a buyer and goes on until the till shows a final result; what it claims on the way goes to its witness. */
    void charge(Sale sale);
}
