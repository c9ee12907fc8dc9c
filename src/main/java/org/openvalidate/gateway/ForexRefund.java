package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.wire.Money;

/**
 * {@code forex_refund}. Source: legacy-online §4. An answer that is not an error has no published fields but {@code
 * is_success}; the two ids are ours. A refund without {@code is_sync=Y} is accepted and executed right after its answer, and
 * only then told by notice. Not published: the code for a trade that nobody has paid (here that of a wrong state), and
 * whether a repeat that may be answered alike counts against the three seconds (here it does).
 */
final class ForexRefund {

    private ForexRefund() {}

    static Served serve(State state, Call call, Instant instant) {
        OnlineTerms terms = state.account().terms().online();
        Instant last = state.pace().lastRefund();
        if (last != null && instant.isBefore(last.plus(terms.refundSpacing()))) {
            return Served.of(state, new Reply.Refused(terms.hastyRefund(), "the last refund was asked for just now"));
        }
        State asked = state.with(state.pace().refunding(instant));
        Optional<Refund> known = state.refund(call.parameter("out_return_no"));
        if (known.isPresent()) {
            return Served.of(asked, repeated(terms, call, known.get()));
        }
        Optional<Trade> trade = state.online(call.parameter("out_trade_no"));
        Optional<String> refusal = trade.map(found -> refusal(call, found, terms, instant))
                .orElse(Optional.of("PURCHASE_TRADE_NOT_EXIST"));
        return refusal.map(code -> Served.of(asked, new Reply.Refused(code)))
                .orElseGet(() -> first(asked, call, trade.orElseThrow(), instant));
    }

    private static Served first(State state, Call call, Trade trade, Instant instant) {
        Money amount = amount(call);
        boolean sync = call.parameter("is_sync").equals("Y");
        Refund refund = new Refund(
                call.parameter("out_return_no"),
                trade.merchantId(),
                amount,
                sync ? Addressee.NOBODY : Addressee.of(call),
                null,
                SplitFunds.parts(call, "transOut"));
        State accepted = state.with(trade.promising(amount)).with(refund);
        return sync
                ? Served.of(SpotRefund.execute(accepted, refund.id(), instant), accepted(call))
                : new Served(accepted, accepted(call), List.of(new Due(instant, new Event.RefundDue(refund.id()))));
    }

    private static Optional<String> refusal(Call call, Trade trade, OnlineTerms terms, Instant instant) {
        Instant paid = trade.paid();
        if (trade.status() == TradeStatus.TRADE_CLOSED) {
            return Optional.of("TRADE_HAS_CLOSE");
        }
        if (paid == null) {
            return Optional.of("REASON_ILLEGAL_STATUS");
        }
        if (!call.parameter("currency").equals(trade.settlement())) {
            return Optional.of("CURRENCY_NOT_SAME");
        }
        Money amount = amount(call);
        if (!amount.currency().equals(trade.amount().currency()) || otherProduct(call, trade)) {
            return Optional.of("INVALID_PARAMETER");
        }
        if (instant.isAfter(paid.plus(Duration.ofDays(terms.refundDays())))) {
            return Optional.of("REFUNDMENT_VALID_DATE_EXCEED");
        }
        return amount.amount().compareTo(trade.remaining()) > 0
                ? Optional.of("RETURN_AMOUNT_EXCEED")
                : Optional.empty();
    }

    private static Reply repeated(OnlineTerms terms, Call call, Refund known) {
        BigDecimal amount = amount(call).amount();
        boolean same = known.merchantId().equals(call.parameter("out_trade_no"))
                && known.amount().amount().compareTo(amount) == 0;
        return same && terms.repeatedRefund().isEmpty()
                ? accepted(call)
                : new Reply.Refused(same ? terms.repeatedRefund() : OnlineTerms.USUAL.repeatedRefund());
    }

    private static boolean otherProduct(Call call, Trade trade) {
        String code = call.parameter("product_code");
        return !code.isEmpty()
                && !trade.order().productCode().isEmpty()
                && !code.equals(trade.order().productCode());
    }

    private static Money amount(Call call) {
        String yuan = call.parameter(RefundRules.YUAN);
        return yuan.isEmpty()
                ? Money.of(call.parameter(RefundRules.FOREIGN), call.parameter("currency"))
                : Money.of(yuan, "CNY");
    }

    private static Reply accepted(Call call) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("out_trade_no", call.parameter("out_trade_no"));
        fields.put("out_return_no", call.parameter("out_return_no"));
        return new Reply.Accepted(fields);
    }
}
