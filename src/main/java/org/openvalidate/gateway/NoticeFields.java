package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.wire.Money;

/**
 * What notices say. Source: legacy-instore §2.17: the published list breaks off after {@code subject}, the rest has the
 * names of the domestic family; legacy-online §4.4 for refunds.
 */
final class NoticeFields {

    /** Where an amount may stand, payments first. */
    private static final List<String> AMOUNTS = List.of("total_fee", "rmb_fee", RefundRules.FOREIGN, RefundRules.YUAN);

    private NoticeFields() {}

    static Map<String, String> of(Account account, Trade trade) {
        Order order = trade.order();
        if (trade.online()) {
            return OnlineNotice.of(trade);
        }
        Map<String, String> fields = about(account, trade);
        fields.put("notify_type", "trade_status_sync");
        fields.put("notify_action_type", action(trade));
        fields.put("trade_status", trade.status().name());
        fields.put("subject", order.subject());
        fields.put("total_fee", trade.amount().text());
        fields.put("extra_common_param", order.passback());
        fields.put("gmt_create", Stamp.words(trade.created()));
        Instant paid = trade.paid();
        fields.put("gmt_payment", paid == null ? "" : Stamp.words(paid));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    static Map<String, String> of(Account account, Trade trade, Refund refund) {
        if (trade.online()) {
            return OnlineNotice.of(trade, refund);
        }
        Map<String, String> fields = about(account, trade);
        fields.put("notify_type", "refund_status_sync");
        fields.put("notify_action_type", "refundFPAction");
        fields.put("out_return_no", refund.id());
        fields.put("refund_status", "REFUND_SUCCESS");
        fields.put("return_amount", refund.amount().text());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The same with what this kind has wrong. */
    static Map<String, String> spoilt(Map<String, String> honest, Notice.Kind kind) {
        Map<String, String> fields = new TreeMap<>(honest);
        switch (kind) {
            case WRONG_AMOUNT -> {
                String name =
                        AMOUNTS.stream().filter(fields::containsKey).findFirst().orElseThrow();
                fields.compute(
                        name,
                        (same, text) -> new BigDecimal(String.valueOf(text))
                                .add(BigDecimal.ONE)
                                .toPlainString());
            }
            case WRONG_CURRENCY ->
                fields.compute("currency", (same, currency) -> "EUR".equals(currency) ? "USD" : "EUR");
            case UNKNOWN_ORDER -> fields.compute("out_trade_no", (same, id) -> "X" + id);
            case GENUINE, DUPLICATE, FORGED, BLANK_FOR_PLUS -> {
                // what is wrong with these is not what they say
            }
        }
        return fields;
    }

    private static Map<String, String> about(Account account, Trade trade) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("out_trade_no", trade.merchantId());
        fields.put("trade_no", trade.alipayId());
        fields.put("seller_id", account.partner());
        Money amount = trade.amount();
        fields.put("currency", trade.settlement());
        fields.put("trans_currency", amount.currency().equals(trade.settlement()) ? "" : amount.currency());
        Map<String, String> buyer = Buyers.identity(trade);
        fields.put("buyer_id", buyer.getOrDefault("alipay_buyer_user_id", ""));
        fields.put("buyer_email", buyer.getOrDefault("alipay_buyer_login_id", ""));
        return fields;
    }

    private static String action(Trade trade) {
        if (trade.status() == TradeStatus.TRADE_SUCCESS) {
            return "payByAccountAction";
        }
        return trade.paid() == null ? "closeTradeAction" : "reverseAction";
    }
}
