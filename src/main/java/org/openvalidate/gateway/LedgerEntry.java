package org.openvalidate.gateway;

import java.time.Instant;
import org.openvalidate.wire.Money;

/**
 * Money that moved.
 *
 * @param type which way and why
 * @param trade the trade it belongs to
 * @param merchantId the merchant's id: of the trade, of a refund that of the refund
 * @param priced how much, in the currency in which the trade is priced
 * @param at when
 */
public record LedgerEntry(Type type, Trade trade, String merchantId, Money priced, Instant at) {

    /** Why money moved. Source: legacy-instore §6.2. */
    public enum Type {
        PAYMENT,
        REVERSAL,
        REFUND,
        CANCEL
    }
}
