package org.openvalidate.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Money;

/**
 * A trade as the gateway knows it.
 *
 * @param merchantId partner_trans_id, the idempotency key within its account
 * @param alipayId the gateway's own id
 * @param content what an identical repeat must equal
 * @param amount what was ordered, in the currency in which it is priced
 * @param settlement the currency in which the merchant is paid
 * @param code the buyer's payment code
 * @param status the state
 * @param created when it began
 * @param paid when the money was taken, null where it never was
 * @param cancelAction what the cancel that closed it did, {@code close} or {@code refund}; empty where none did
 */
public record Trade(
        String merchantId,
        String alipayId,
        String content,
        Money amount,
        String settlement,
        String code,
        TradeStatus status,
        Instant created,
        @Nullable Instant paid,
        String cancelAction) {

    /** Money was taken and not given back. */
    public boolean charged() {
        return status == TradeStatus.TRADE_SUCCESS;
    }

    Trade paidAt(Instant instant) {
        return new Trade(
                merchantId,
                alipayId,
                content,
                amount,
                settlement,
                code,
                TradeStatus.TRADE_SUCCESS,
                created,
                instant,
                cancelAction);
    }

    Trade closed(String action) {
        return new Trade(
                merchantId,
                alipayId,
                content,
                amount,
                settlement,
                code,
                TradeStatus.TRADE_CLOSED,
                created,
                paid,
                action);
    }
}
