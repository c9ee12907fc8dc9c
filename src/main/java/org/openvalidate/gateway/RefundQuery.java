package org.openvalidate.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * {@code alipay.acquire.refund.query}. Sources: legacy-instore §2.9, legacy-online §3.7; the enumerations of its answer
 * are not published, {@code REFUND_SUCCESS} is that of the refund notice. {@code result_code} stands beside the
 * published {@code response_code}, since a client may read either.
 */
final class RefundQuery {

    private RefundQuery() {}

    static Served serve(State state, Call call) {
        return Served.of(
                state,
                state.refund(call.parameter("out_return_no"))
                        .filter(refund -> refund.merchantId().equals(call.parameter("out_trade_no")))
                        .map(refund -> found(state, refund))
                        .orElseGet(() -> unknown(call)));
    }

    private static Reply.Accepted found(State state, Refund refund) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("response_code", "SUCCESS");
        fields.put(
                "refund_result_code",
                refund.executed() == null ? state.account().terms().pendingRefund() : "REFUND_SUCCESS");
        fields.put("out_return_no", refund.id());
        fields.put("out_trade_no", refund.merchantId());
        fields.put("trade_no", state.trade(refund.merchantId()).orElseThrow().alipayId());
        fields.put("refund_royaltys", royalties(state.account(), refund));
        return new Reply.Accepted(fields);
    }

    /** Published are the names and that the amounts are CNY; how the list is written is ours: as JSON. */
    private static String royalties(Account account, Refund refund) {
        return refund.parts().stream()
                .map(part -> "{\"amount\":\"" + account.inYuan(part.amount()) + "\",\"transOut\":\"" + part.account()
                        + "\"}")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(","), parts -> parts.isEmpty() ? "" : "[" + parts + "]"));
    }

    private static Reply.Accepted unknown(Call call) {
        String code = "TRADE_NOT_EXIST";
        return Errors.business(LegacyService.REFUND_QUERY, call, code, "there is no such refund of this trade");
    }
}
