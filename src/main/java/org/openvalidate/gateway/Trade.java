package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Money;

/**
 * A trade as the gateway knows it.
 *
 * @param merchantId partner_trans_id or out_trade_no, the idempotency key within its account
 * @param alipayId the gateway's own id
 * @param content what an identical repeat must equal
 * @param order what was ordered
 * @param code the buyer's payment code, online their login; empty until one has scanned
 * @param status the state
 * @param created when it began
 * @param paid when the money was taken, null where it never was
 * @param cancelAction what the cancel that closed it did, {@code close} or {@code refund}, or {@code reverse}; empty
 *     where none did
 * @param ended when it was closed, null while it is not
 * @param promised the sum of all refunds that were accepted
 * @param refunded the sum of those that were executed
 */
public record Trade(
        String merchantId,
        String alipayId,
        String content,
        Order order,
        String code,
        TradeStatus status,
        Instant created,
        @Nullable Instant paid,
        String cancelAction,
        @Nullable Instant ended,
        BigDecimal promised,
        BigDecimal refunded) {

    /** A trade that has just begun. */
    static Trade open(String merchantId, String alipayId, String content, Order order, String code, Instant created) {
        return new Trade(
                merchantId,
                alipayId,
                content,
                order,
                code,
                TradeStatus.WAIT_BUYER_PAY,
                created,
                null,
                "",
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    /** What was ordered, in the currency in which it is priced. */
    public Money amount() {
        return order.amount();
    }

    /** The currency in which the merchant is paid. */
    public String settlement() {
        return order.settlement();
    }

    /** Whether it was made from afar; services of a shop do not know such a trade, nor the other way round. */
    public boolean online() {
        return order.product().online();
    }

    /** Money was taken and not all of it given back. */
    public boolean charged() {
        return status == TradeStatus.TRADE_SUCCESS || status == TradeStatus.TRADE_FINISHED;
    }

    /** What may still be refunded. */
    public BigDecimal remaining() {
        return amount().amount().subtract(promised);
    }

    /** The same without what the buyer showed: as it may be written down. */
    public Trade nameless() {
        return new Trade(
                merchantId, alipayId, "", order, "", status, created, paid, cancelAction, ended, promised, refunded);
    }

    /** With the buyer who scanned it. */
    Trade scannedBy(String buyer) {
        return new Trade(
                merchantId,
                alipayId,
                content,
                order,
                buyer,
                status,
                created,
                paid,
                cancelAction,
                ended,
                promised,
                refunded);
    }

    Trade paidAt(Instant instant) {
        TradeStatus charged = online() ? TradeStatus.TRADE_FINISHED : TradeStatus.TRADE_SUCCESS;
        return as(charged, instant, cancelAction, ended, promised, refunded);
    }

    Trade closed(String action, Instant instant) {
        return as(TradeStatus.TRADE_CLOSED, paid, action, instant, promised, refunded);
    }

    Trade promising(Money refund) {
        return as(status, paid, cancelAction, ended, promised.add(refund.amount()), refunded);
    }

    /** With a refund executed; the one that returns the last of the money closes the trade, but not one made online. */
    Trade refunding(Money refund, Instant instant) {
        BigDecimal sum = refunded.add(refund.amount());
        return online() || sum.compareTo(amount().amount()) < 0
                ? as(status, paid, cancelAction, ended, promised, sum)
                : as(TradeStatus.TRADE_CLOSED, paid, cancelAction, instant, promised, sum);
    }

    private Trade as(
            TradeStatus state,
            @Nullable Instant taken,
            String action,
            @Nullable Instant end,
            BigDecimal promise,
            BigDecimal back) {
        return new Trade(merchantId, alipayId, content, order, code, state, created, taken, action, end, promise, back);
    }
}
