package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.wire.Money;

/**
 * {@code single_trade_query}. Source: legacy-online §3.3, §3.4: the gateway's id wins where both are given; amounts are what
 * the buyer pays, in CNY. Only online products list it, so that trades of a shop are not found. Names and most values are
 * those of a recorded answer; {@code to_seller_fee} of a paid trade is not published: all that was paid.
 */
final class SingleTradeQuery {

    private SingleTradeQuery() {}

    static Served serve(State state, Call call) {
        String alipayId = call.parameter("trade_no");
        Optional<Trade> trade = alipayId.isEmpty()
                ? state.online(call.parameter("out_trade_no"))
                : state.byAlipayId(alipayId).filter(Trade::online);
        return Served.of(
                state,
                trade.<Reply>map(found -> found(state.account(), found))
                        .orElseGet(() -> new Reply.Refused("TRADE_NOT_EXIST", "there is no such trade")));
    }

    private static Reply.Accepted found(Account account, Trade trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        Instant paid = trade.paid();
        Instant ended = trade.ended();
        String fee = account.inYuan(trade.amount());
        String none = account.inYuan(new Money(BigDecimal.ZERO, "CNY"));
        Map<String, String> buyer = Buyers.identity(trade);
        fields.put("buyer_email", buyer.getOrDefault("alipay_buyer_login_id", ""));
        fields.put("buyer_id", buyer.getOrDefault("alipay_buyer_user_id", ""));
        fields.put("trade_status", trade.status().name());
        fields.put("additional_trade_status", ended == null ? "" : "DAEMON_CONFIRM_CLOSE");
        fields.put("is_total_fee_adjust", "F");
        fields.put("out_trade_no", trade.merchantId());
        fields.put("trade_no", trade.alipayId());
        fields.put("subject", trade.order().subject());
        fields.put("body", trade.order().body());
        fields.put("total_fee", fee);
        fields.put("discount", none);
        fields.put("price", fee);
        fields.put("quantity", "1");
        fields.put("gmt_create", Stamp.words(trade.created()));
        fields.put("gmt_payment", paid == null ? "" : Stamp.words(paid));
        fields.put("gmt_close", ended == null ? "" : Stamp.words(ended));
        fields.put(
                "gmt_last_modified_time", Stamp.words(ended != null ? ended : paid != null ? paid : trade.created()));
        fields.put("flag_trade_locked", "0");
        fields.put("use_coupon", "F");
        fields.put("payment_type", "100");
        fields.put("operator_role", "B");
        fields.put("seller_id", account.partner());
        fields.put(
                "to_buyer_fee",
                account.inYuan(new Money(trade.refunded(), trade.amount().currency())));
        fields.put("to_seller_fee", paid == null ? none : fee);
        return new Reply.Accepted(fields);
    }
}
