package org.openvalidate.merchant;

import org.openvalidate.wire.Money;

/**
 * An entry of the merchant's books. Each stands for money or goods that change hands, so that the same one twice is a loss.
 *
 * @param type what was booked
 * @param tradeId the order's trade
 * @param amount of the entry; of a delivery what was paid for it
 * @param reference what it was booked upon: a refund id, a {@code notify_id}, the gateway's trade id; may be empty
 */
public record Booking(Type type, String tradeId, Money amount, String reference) {

    /** What can be booked. */
    public enum Type {
        PAYMENT,
        REFUND,
        DELIVERY
    }
}
