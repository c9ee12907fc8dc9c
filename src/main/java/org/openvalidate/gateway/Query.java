package org.openvalidate.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * {@code alipay.acquire.overseas.query}. Source: legacy-instore §2.6: the gateway's id wins where both are given. Online
 * trades are not found: their products list another query.
 */
final class Query {

    private Query() {}

    static Served serve(State state, Call call) {
        String alipayId = call.parameter("alipay_trans_id");
        Optional<Trade> trade = (alipayId.isEmpty()
                        ? state.trade(call.parameter("partner_trans_id"))
                        : state.byAlipayId(alipayId))
                .filter(each -> !each.online());
        return Served.of(
                state,
                trade.map(found -> found(state, found))
                        .orElseGet(() -> Errors.business(
                                LegacyService.QUERY, call, "TRADE_NOT_EXIST", "the trade does not exist")));
    }

    private static Reply.Accepted found(State state, Trade trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("alipay_trans_status", trade.status().name());
        fields.putAll(Buyers.identity(trade));
        fields.put("out_trade_no", trade.merchantId());
        fields.put("partner_trans_id", trade.merchantId());
        fields.put("alipay_trans_id", trade.alipayId());
        Instant paid = trade.paid();
        fields.put("alipay_pay_time", paid == null ? "" : Stamp.digits(paid));
        fields.put("currency", trade.settlement());
        fields.put("trans_amount", trade.amount().text());
        fields.putAll(SpotPay.rated(state.account(), trade));
        return new Reply.Accepted(fields);
    }
}
