package org.openvalidate.merchant;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.wire.Money;

/**
 * What a merchant's system can be asked to do, whoever it is: the calls of the test driver. What it claims on the way goes
 * to its witness. Every call but the charge is optional: who cannot be asked says so with a {@link HarnessFault}.
 */
public interface Merchant {

    /**
     * Charges a buyer and goes on until a final result is shown.
     *
     * @param begun told as soon as the order's ids are known, before the gateway answers
     */
    void charge(Sale sale, Consumer<Order> begun);

    /**
     * Gives money back and goes on until the refund is done, refused or left to the background job.
     *
     * @param begun told the refund's id as soon as it is known; never where the merchant does not refund such an order
     */
    default void refund(String orderId, Money amount, Consumer<String> begun) {
        throw cannot("refund an order");
    }

    /** Takes an order back, whether it is paid or not. */
    default void cancel(String orderId) {
        throw cannot("cancel an order");
    }

    /** Asks the gateway how an order stands, as a cashier does by hand. */
    default void query(String orderId) {
        throw cannot("query an order by hand");
    }

    /** Has the code of a store made that buyers scan; returns what they scan, empty where none was made. */
    default String storeCode() {
        throw cannot("make the code of a store");
    }

    /** Does something to the code of a store. */
    default void changeStoreCode(String qrCode, CodeChange change) {
        throw cannot("change the code of a store");
    }

    /**
     * Has the files of some days compared with the books, as the daily job does: it waits until they are there.
     *
     * @param first the first day in GMT+8, of payments or of settlements
     * @param last the last
     */
    default void reconcile(FileKind kind, LocalDate first, LocalDate last) {
        throw cannot("reconcile a file");
    }

    /** Downloads the rates of the day, as a shop does that prices by them. */
    default void rates() {
        throw cannot("download the rates of the day");
    }

    /** The till's process ends without a word; the merchant's server goes on. */
    default void loseTill() {
        throw cannot("lose its till");
    }

    /** Reports a secondary merchant, or what has changed of one, and follows the review to its end. */
    default void register(Registration registration) {
        throw cannot("report a secondary merchant");
    }

    /** Asks the gateway how the review of a secondary merchant stands. */
    default void registrationStatus(Registration registration) {
        throw cannot("ask for the status of a secondary merchant");
    }

    private static HarnessFault cannot(String what) {
        return new HarnessFault("This merchant's system cannot be asked to " + what + ".");
    }
}
