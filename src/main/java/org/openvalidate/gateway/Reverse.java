package org.openvalidate.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * {@code alipay.acquire.overseas.spot.reverse}, the forerunner of cancel. Source: legacy-instore §2.8: the whole amount,
 * on the trade's own day in GMT+8. Its codes are not published: here they are those of a cancel and a query. Repeatable.
 */
final class Reverse {

    static final String REVERSED = "reverse";

    private Reverse() {}

    static Served serve(State state, Call call, Instant instant) {
        return state.inStore(call.parameter("partner_trans_id"))
                .map(trade -> of(state, call, trade, instant))
                .orElseGet(() -> Served.of(state, failed(call, "TRADE_NOT_EXIST")));
    }

    private static Served of(State state, Call call, Trade trade, Instant instant) {
        Instant ended = trade.ended();
        if (ended != null && trade.cancelAction().equals(REVERSED)) {
            return Served.of(state, success(trade, ended));
        }
        if (trade.promised().signum() > 0) {
            return Served.of(state, failed(call, "REASON_TRADE_REFUND_FEE_ERR"));
        }
        if (trade.status() == TradeStatus.TRADE_CLOSED) {
            return Served.of(state, failed(call, "TRADE_HAS_CLOSE"));
        }
        if (!Stamp.day(trade.created()).equals(Stamp.day(instant))) {
            return Served.of(state, failed(call, "TRADE_CANCEL_TIME_OUT"));
        }
        return Served.of(state.with(trade.closed(REVERSED, instant)), success(trade, instant));
    }

    private static Reply success(Trade trade, Instant reversed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("partner_trans_id", trade.merchantId());
        fields.put("alipay_trans_id", trade.alipayId());
        fields.put("alipay_reverse_time", Stamp.digits(reversed));
        return new Reply.Accepted(fields);
    }

    private static Reply failed(Call call, String code) {
        return Errors.business(LegacyService.REVERSE, call, code, code);
    }
}
