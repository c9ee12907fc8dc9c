package org.openvalidate.merchant;

/** Hears what the merchant's side claims, at the instant at which it claims it. */
public interface Witness {

    /** What the till shows from now on. */
    enum Shown {
        PENDING,
        SUCCESS,
        FAILURE
    }

    /** How the order stands in the merchant's books from now on. */
    enum Booked {
        PENDING,
        PAID,
        CLOSED
    }

    /** The till shows something about a trade. */
    void till(String tradeId, Shown shown);

    /** The books say something about a trade. */
    void books(String tradeId, Booked booked);

    /** A responsible person is called. */
    void alarm(String tradeId, String text);
}
