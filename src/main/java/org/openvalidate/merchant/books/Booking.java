package org.openvalidate.merchant.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openvalidate.wire.Money;

/**
 * A movement of money as the merchant booked it.
 *
 * @param key which way the money went, and the merchant's id of it
 * @param sold the trade to which it belongs
 * @param amount in the currency in which the trade is priced
 * @param at when: the gateway's time where its answer told one, else when the request left
 * @param standing what the merchant knows of it
 * @param reported the day of the transaction file that told of it, empty as long as none did
 * @param settled the day of the settlement file that told of it, empty as long as none did
 */
public record Booking(
        Key key,
        Sold sold,
        Money amount,
        Instant at,
        Standing standing,
        Optional<LocalDate> reported,
        Optional<LocalDate> settled) {

    /** Which way money goes, by the words of legacy-instore §6.2. */
    public enum Kind {
        PAYMENT,
        REFUND,
        CANCEL,
        REVERSAL
    }

    /** What the merchant knows of a movement. */
    public enum Standing {
        /** It took place, so that a file must tell of it. */
        KNOWN,
        /** No answer told; a file will, or its silence. */
        UNKNOWN,
        /** It never took place, so that no file may tell of it. */
        VOID
    }

    /**
     * What names a movement.
     *
     * @param kind which way
     * @param id {@code partner_trans_id} or {@code out_trade_no}; of a refund {@code partner_refund_id} or {@code
     *     out_return_no}
     */
    public record Key(Kind kind, String id) {

        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    /** A movement of which no file has told yet. */
    public static Booking of(Key key, Sold sold, Money amount, Instant at, Standing standing) {
        return new Booking(key, sold, amount, at, standing, Optional.empty(), Optional.empty());
    }

    /** The same once the outcome is known. */
    public Booking standing(Standing other) {
        return new Booking(key, sold, amount, at, other, reported, settled);
    }

    /** The same as a file or an answer tells it. */
    public Booking took(Instant place) {
        return new Booking(key, sold, amount, place, Standing.KNOWN, reported, settled);
    }

    /** The same with the day of a file that told of it. */
    Booking told(boolean settling, LocalDate day) {
        return settling
                ? new Booking(key, sold, amount, at, standing, reported, Optional.of(day))
                : new Booking(key, sold, amount, at, standing, Optional.of(day), settled);
    }

    /** The day of the file of a sort that told of it. */
    Optional<LocalDate> told(boolean settling) {
        return settling ? settled : reported;
    }

    /** The same with the gateway's id of the trade. */
    Booking known(String gatewayId) {
        return new Booking(key, sold.known(gatewayId), amount, at, standing, reported, settled);
    }
}
