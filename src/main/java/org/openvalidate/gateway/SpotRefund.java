package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.wire.Money;

/**
 * {@code alipay.acquire.overseas.spot.refund}. Sources: legacy-instore §2.9, §2.13, §2.14; legacy-online §4.6 for repeats:
 * the same id for the same trade and amount is the same refund. Which of a trade's two currencies a refund names is not
 * published: either is taken, and the amount counts in the one in which the trade is priced. That an id already used for
 * another trade is DISCORDANT_REPEAT_REQUEST as well is ours.
 */
final class SpotRefund {

    private SpotRefund() {}

    static Served serve(State state, Call call, Instant instant) {
        Optional<Refund> known = state.refund(call.parameter("partner_refund_id"));
        if (known.isPresent()) {
            return Served.of(state, repeated(state, call, known.get()));
        }
        return state.inStore(call.parameter("partner_trans_id"))
                .filter(trade -> !contradicts(call.parameter("alipay_trans_id"), trade))
                .map(trade -> first(state, call, trade, instant))
                .orElseGet(() -> Served.of(state, failed(call, "TRADE_NOT_EXIST")));
    }

    /** The money of an accepted refund goes back. */
    static State execute(State state, String id, Instant instant) {
        Refund refund = state.refund(id).orElseThrow();
        if (refund.executed() != null) {
            return state;
        }
        Trade trade = state.trade(refund.merchantId()).orElseThrow();
        return state.with(trade.refunding(refund.amount(), instant)).with(refund.executedAt(instant));
    }

    private static Served first(State state, Call call, Trade trade, Instant instant) {
        Optional<String> refusal = refusal(call, trade);
        if (refusal.isPresent()) {
            return Served.of(state, failed(call, refusal.get()));
        }
        boolean sync = call.parameter("is_sync").equals("Y");
        if (sync && RefundClock.isQuiet(instant)) {
            return Served.of(state, failed(call, state.account().terms().quietRefund()));
        }
        Money amount = amount(call, trade);
        Refund refund = new Refund(
                call.parameter("partner_refund_id"),
                trade.merchantId(),
                amount,
                sync ? Addressee.NOBODY : Addressee.of(call),
                null);
        State accepted = state.with(trade.promising(amount)).with(refund);
        Reply reply = accepted(state, call, trade, refund);
        return sync
                ? Served.of(execute(accepted, refund.id(), instant), reply)
                : new Served(
                        accepted,
                        reply,
                        List.of(new Due(RefundClock.asynchronous(trade, instant), new Event.RefundDue(refund.id()))));
    }

    private static Optional<String> refusal(Call call, Trade trade) {
        String currency = call.parameter("currency");
        if (!currency.equals(trade.settlement())
                && !currency.equals(trade.amount().currency())) {
            return Optional.of("CURRENCY_NOT_SAME");
        }
        String amount = call.parameter("refund_amount");
        if (Money.scale(trade.amount().currency()) == 0 && amount.contains(".")) {
            return Optional.of("INVALID_PARAMETER");
        }
        if (!trade.charged()) {
            return Optional.of("TRADE_STATUS_ERROR");
        }
        return new BigDecimal(amount).compareTo(trade.remaining()) > 0
                ? Optional.of("RETURN_AMOUNT_EXCEED")
                : Optional.empty();
    }

    private static Reply repeated(State state, Call call, Refund known) {
        Trade trade = state.trade(known.merchantId()).orElseThrow();
        boolean same = trade.merchantId().equals(call.parameter("partner_trans_id"))
                && new BigDecimal(call.parameter("refund_amount"))
                                .compareTo(known.amount().amount())
                        == 0;
        return same ? accepted(state, call, trade, known) : failed(call, "DISCORDANT_REPEAT_REQUEST");
    }

    private static boolean contradicts(String alipayId, Trade trade) {
        return !alipayId.isEmpty() && !alipayId.equals(trade.alipayId());
    }

    private static Money amount(Call call, Trade trade) {
        return Money.of(call.parameter("refund_amount"), trade.amount().currency());
    }

    private static Reply accepted(State state, Call call, Trade trade, Refund refund) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("partner_trans_id", trade.merchantId());
        fields.put("alipay_trans_id", trade.alipayId());
        fields.put("partner_refund_id", refund.id());
        fields.put("refund_amount", refund.amount().text());
        fields.put("currency", call.parameter("currency"));
        fields.put("exchange_rate", state.account().rate().toPlainString());
        fields.put("refund_amount_cny", state.account().inYuan(refund.amount()));
        return new Reply.Accepted(fields);
    }

    private static Reply failed(Call call, String code) {
        return Errors.business(LegacyService.REFUND, call, code, code);
    }
}
