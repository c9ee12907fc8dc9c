package org.openvalidate.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;

/**
 * {@code alipay.acquire.cancel}. Source: legacy-instore §2.7: SUCCESS for a trade that never was, that is unpaid, or that
 * is paid (the money goes back); only on the trade's own day in GMT+8 and 15 min after it. Repeatable. A trade
 * of which money was refunded is refused with the code that the vendor's domestic list has for it. Online trades cannot be
 * cancelled (legacy-online §4.3); that they do not exist for this service is ours.
 */
final class Cancel {

    private Cancel() {}

    static Served serve(State state, Call call, Instant instant) {
        String alipayId = call.parameter("trade_no");
        Optional<Trade> found =
                alipayId.isEmpty() ? state.trade(call.parameter("out_trade_no")) : state.byAlipayId(alipayId);
        if (found.isEmpty()) {
            return Served.of(state, success(call.parameter("out_trade_no"), "", "close"));
        }
        Trade trade = found.get();
        if (trade.online()) {
            return Served.of(state, refused(trade, "TRADE_NOT_EXIST", "online trades cannot be cancelled"));
        }
        if (trade.promised().signum() > 0) {
            return Served.of(
                    state, refused(trade, "REASON_TRADE_REFUND_FEE_ERR", "money of the trade was already refunded"));
        }
        if (trade.status() == TradeStatus.TRADE_CLOSED) {
            String action = trade.paid() == null ? "close" : "refund";
            return Served.of(state, success(trade.merchantId(), trade.alipayId(), action));
        }
        if (instant.isAfter(Stamp.cancelDeadline(trade.created()))) {
            return Served.of(
                    state,
                    refused(trade, "TRADE_CANCEL_TIME_OUT", "the day on which the trade could be cancelled is over"));
        }
        String action = trade.charged() ? "refund" : "close";
        return Served.of(
                state.with(trade.closed(action, instant)), success(trade.merchantId(), trade.alipayId(), action));
    }

    private static Reply success(String merchantId, String alipayId, String action) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("out_trade_no", merchantId);
        fields.put("trade_no", alipayId);
        fields.put("retry_flag", "N");
        fields.put("action", action);
        return new Reply.Accepted(fields);
    }

    private static Reply refused(Trade trade, String code, String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "FAIL");
        fields.put("out_trade_no", trade.merchantId());
        fields.put("trade_no", trade.alipayId());
        fields.put("retry_flag", "N");
        fields.put("detail_error_code", code);
        fields.put("detail_error_des", words);
        return new Reply.Accepted(fields);
    }
}
