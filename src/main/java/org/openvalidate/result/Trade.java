package org.openvalidate.result;

/**
 * One trade of a case, or one refund of a trade, and its final state on three sides; every text is empty where it is not
 * known.
 *
 * @param service the service that began it; empty where a buyer began it at a store code
 * @param merchantTradeId partner_trans_id or out_trade_no
 * @param alipayTradeId the gateway's id
 * @param refundId partner_refund_id or out_return_no of a refund; empty for the trade itself
 * @param amount as ordered, of a refund as asked back
 * @param currency ISO 4217
 * @param at ISO-8601 with offset, when it was asked for
 * @param storeId from extend_info
 * @param secondaryMerchantId from extend_info
 * @param onMerchant final state in the merchant's system
 * @param onTill what the till showed last
 * @param onGateway final state at the gateway
 */
public record Trade(
        String service,
        String merchantTradeId,
        String alipayTradeId,
        String refundId,
        String amount,
        String currency,
        String at,
        String storeId,
        String secondaryMerchantId,
        String onMerchant,
        String onTill,
        String onGateway) {}
