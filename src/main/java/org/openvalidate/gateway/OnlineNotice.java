package org.openvalidate.gateway;

import java.util.Map;
import java.util.TreeMap;

/**
 * What notices of online products say. Source: legacy-online §3.1, §4.4: less than in a shop, no {@code seller_id}; that
 * {@code rmb_fee} stands in place of {@code total_fee} where the order is priced in CNY is inferred.
 */
final class OnlineNotice {

    private OnlineNotice() {}

    static Map<String, String> of(Trade trade) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("notify_type", "trade_status_sync");
        fields.put("out_trade_no", trade.merchantId());
        fields.put("trade_no", trade.alipayId());
        fields.put("trade_status", trade.status().name());
        fields.put("currency", trade.settlement());
        fields.put(trade.order().feeField(), trade.amount().text());
        return fields;
    }

    static Map<String, String> of(Trade trade, Refund refund) {
        boolean yuan = refund.amount().currency().equals("CNY");
        Map<String, String> fields = new TreeMap<>();
        fields.put("notify_type", "refund_status_sync");
        fields.put("out_trade_no", trade.merchantId());
        fields.put("out_return_no", refund.id());
        fields.put("refund_status", "REFUND_SUCCESS");
        fields.put("currency", trade.settlement());
        fields.put(
                yuan ? RefundRules.YUAN : RefundRules.FOREIGN, refund.amount().text());
        return fields;
    }
}
