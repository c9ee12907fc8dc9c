package org.openvalidate.gateway;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.wire.Money;

/**
 * {@code alipay.acquire.overseas.spot.pay}. Source: legacy-instore §2.5, §2.14; legacy-online §10 for repeats: other
 * content under the same id is CONTEXT_INCONSISTENT in every state; an identical repeat answers by state. A code
 * of other than 16 to 32 digits could not be parsed; one that is nobody's belongs to no buyer.
 */
final class SpotPay {

    private SpotPay() {}

    static Served serve(State state, Call call, Instant instant) {
        String id = call.parameter("partner_trans_id");
        return state.trade(id)
                .map(known -> Served.of(state, repeated(state, call, known)))
                .orElseGet(() -> first(state, call, instant));
    }

    private static Served first(State state, Call call, Instant instant) {
        String code = call.parameter("buyer_identity_code");
        Behaviour behaviour = state.buyers().get(code);
        if (behaviour == null) {
            boolean legible = code.matches("\\d{16,32}");
            return Served.of(state, failed(call, legible ? "BUYER_NOT_EXIST" : "SOUNDWAVE_PARSER_FAIL"));
        }
        if (behaviour == Behaviour.BALANCE_NOT_ENOUGH) {
            return Served.of(state, failed(call, "BUYER_BALANCE_NOT_ENOUGH"));
        }
        Trade open = Trade.open(
                call.parameter("partner_trans_id"),
                state.nextAlipayId(instant),
                Content.of(call),
                new Order(
                        Product.BARCODE,
                        Money.of(call.parameter("trans_amount"), Amounts.priced(call)),
                        call.parameter("currency"),
                        call.parameter("trans_name"),
                        "",
                        Addressee.of(call),
                        call.parameter("extend_info")),
                code,
                instant);
        boolean atOnce = behaviour == Behaviour.PAYS_AT_ONCE;
        Trade trade = atOnce ? open.paidAt(instant) : open;
        List<Due> due = atOnce
                ? List.of()
                : List.of(new Due(instant.plus(state.account().expiry()), new Event.Expired(trade.merchantId())));
        return new Served(state.with(trade), accepted(state, call, trade), due);
    }

    private static Reply repeated(State state, Call call, Trade known) {
        if (!known.content().equals(Content.of(call))) {
            return failed(call, "CONTEXT_INCONSISTENT");
        }
        String ofPaid = state.account().terms().repeatOfPaid();
        return switch (known.status()) {
            case TRADE_CLOSED -> failed(call, "TRADE_HAS_CLOSE");
            case TRADE_SUCCESS, TRADE_FINISHED ->
                ofPaid.isEmpty() ? accepted(state, call, known) : failed(call, ofPaid);
            case WAIT_BUYER_PAY -> accepted(state, call, known);
        };
    }

    private static Reply accepted(State state, Call call, Trade trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", trade.status() == TradeStatus.TRADE_SUCCESS ? "SUCCESS" : "UNKNOW");
        fields.put("partner_trans_id", trade.merchantId());
        fields.put("alipay_trans_id", trade.alipayId());
        fields.putAll(Buyers.identity(trade));
        Instant paid = trade.paid();
        fields.put("alipay_pay_time", paid == null ? "" : Stamp.digits(paid));
        fields.put("currency", call.parameter("currency"));
        fields.put("trans_amount", trade.amount().text());
        fields.putAll(rated(state.account(), trade));
        return new Reply.Accepted(fields);
    }

    /** What the buyer pays, in CNY. */
    static Map<String, String> rated(Account account, Trade trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("exchange_rate", account.rate().toPlainString());
        fields.put("trans_amount_cny", account.inYuan(trade.amount()));
        return fields;
    }

    private static Reply failed(Call call, String code) {
        return Errors.business(LegacyService.SPOT_PAY, call, code, code);
    }
}
