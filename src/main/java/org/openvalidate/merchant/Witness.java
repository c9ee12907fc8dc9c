package org.openvalidate.merchant;

import java.time.LocalDate;
import java.util.List;
import org.openvalidate.merchant.books.Difference;

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
        CLOSED,
        PARTIALLY_REFUNDED,
        REFUNDED
    }

    /** The till, or the shop's page, shows something about a trade. */
    void till(String tradeId, Shown shown);

    /** The till, or the shop's page, tells in words how a trade went wrong and what can be done. */
    void message(String tradeId, String text);

    /** The books say something about a trade. */
    void books(String tradeId, Booked booked);

    /** An entry was made in the books. */
    void booking(Booking booking);

    /**
     * A file was compared with the books.
     *
     * @param date the day of its payments, or of its settlement; the first of several
     * @param matched how many movements stand in it as they are booked
     * @param differences where both do not agree
     * @param unlisted how many more differences there are
     */
    void reconciled(FileKind kind, LocalDate date, int matched, List<Difference> differences, int unlisted);

    /**
     * The books say how the review of a secondary merchant ended.
     *
     * @param reason why it was rejected
     */
    void registration(String merchantId, String status, String reason);

    /** A responsible person is called; the trade is empty where the call is about none. */
    void alarm(String tradeId, String text);
}
