package org.openvalidate.gateway;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * {@code alipay.acquire.customs} and {@code alipay.overseas.acquire.customs.query}. Source: legacy-online §3.10. Not published,
 * and ours: the codes for a trade that is not there, was not paid or is declared beyond its total; that a number stays with
 * its trade; the form of {@code alipay_declare_no}; that refunds do not lower the total; how a query writes its records (as
 * JSON) and its list of numbers without one (with commas); that customs accept everything at once.
 */
final class Customs {

    private static final String STATUS = "SUCCESS";

    private Customs() {}

    static Served declare(State state, Call call, Instant instant) {
        Optional<Trade> trade = state.byAlipayId(call.parameter("trade_no")).filter(Trade::online);
        if (trade.isEmpty()) {
            return refused(state, call, "TRADE_NOT_EXIST", "there is no such trade");
        }
        if (!trade.get().charged()) {
            return refused(state, call, "REASON_ILLEGAL_STATUS", "the trade is not paid");
        }
        Optional<Declaration> before = state.declarations().find(call.parameter("out_request_no"));
        return misfit(state, call, trade.get(), before)
                .map(words -> refused(state, call, "INVALID_PARAMETER", words))
                .orElseGet(() -> accepted(state, declaration(state, call, before, instant)));
    }

    static Served query(State state, Call call) {
        List<String> asked = CustomsRules.asked(call).stream().distinct().toList();
        List<Declaration> found = asked.stream()
                .flatMap(number -> state.declarations().find(number).stream())
                .toList();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put(
                "records",
                found.isEmpty() ? "" : found.stream().map(Customs::record).collect(joining(",", "[", "]")));
        fields.put(
                "not_found",
                asked.stream()
                        .filter(number -> state.declarations().find(number).isEmpty())
                        .collect(joining(",")));
        return Served.of(state, new Reply.Accepted(fields));
    }

    private static Optional<String> misfit(State state, Call call, Trade trade, Optional<Declaration> before) {
        BigDecimal total = new BigDecimal(state.account().inYuan(trade.amount()));
        BigDecimal declared = state.declarations()
                .beside(call.parameter("out_request_no"), trade.alipayId())
                .add(new BigDecimal(call.parameter("amount")));
        return Defects.first(
                () -> Defects.unless(
                        before.map(known -> known.alipayId().equals(trade.alipayId()))
                                .orElse(true),
                        "out_request_no belongs to another trade"),
                () -> Defects.unless(
                        declared.compareTo(total) <= 0, "amount makes more than the trade's " + total.toPlainString()));
    }

    private static Declaration declaration(State state, Call call, Optional<Declaration> before, Instant instant) {
        String number = before.map(Declaration::declareNo)
                .orElseGet(() -> Stamp.digits(instant)
                        + (state.declarations().byRequestNo().size() + 1));
        return new Declaration(
                call.parameter("out_request_no"),
                number,
                call.parameter("trade_no"),
                new BigDecimal(call.parameter("amount")));
    }

    private static Served accepted(State state, Declaration declaration) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("trade_no", declaration.alipayId());
        fields.put("alipay_declare_no", declaration.declareNo());
        return Served.of(state.with(declaration), new Reply.Accepted(fields));
    }

    private static Served refused(State state, Call call, String code, String words) {
        return Served.of(state, Errors.business(LegacyService.CUSTOMS, call, code, words));
    }

    /** Nothing in it can have a quote. */
    private static String record(Declaration declaration) {
        return "{\"out_request_no\":\"%s\",\"alipay_declare_no\":\"%s\",\"trade_no\":\"%s\",\"amount\":\"%s\",\"status\":\"%s\"}"
                .formatted(
                        declaration.requestNo(),
                        declaration.declareNo(),
                        declaration.alipayId(),
                        declaration.amount().toPlainString(),
                        STATUS);
    }
}
