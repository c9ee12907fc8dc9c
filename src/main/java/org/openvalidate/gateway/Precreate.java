package org.openvalidate.gateway;

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
 * {@code alipay.acquire.precreate}: an order that waits to be scanned. Sources: legacy-instore §2.10, legacy-online §4.6
 * for repeats. Published of the answer is only that it returns a code; the names are those of the domestic service,
 * pictures are not served. That the trade waits for its buyer from the start, not only from the scan, is ours.
 */
final class Precreate {

    /** In the address that an order's code holds. */
    private static final String FOLDER = "order/";

    private Precreate() {}

    static Optional<String> defect(Call call, Account account, Instant instant) {
        Terms terms = account.terms();
        String seller = call.parameter("seller_id");
        return Defects.first(
                () -> Stamp.stale(call.parameter("timestamp"), instant, terms.timestampValidity()),
                () -> Defects.unless(
                        call.parameter("product_code").equals("OVERSEAS_MBARCODE_PAY"),
                        "product_code is not OVERSEAS_MBARCODE_PAY"),
                () -> Defects.unless(
                        seller.isEmpty() || seller.equals(account.partner()), "seller_id is not the partner"),
                () -> Amounts.settlement("currency", call),
                () -> Amounts.pricing("trans_currency", call),
                () -> Amounts.whole("total_fee", call, Amounts.priced(call)),
                () -> Amounts.amount("total_fee", call),
                () -> Amounts.product(call, "total_fee"),
                () -> JsonText.array("goods_detail", call, 50),
                () -> JsonText.object("extend_params", call),
                () -> JsonText.keys("extend_params", call, terms.demandedIds()),
                () -> JsonText.object("trade_information", call),
                () -> Lifespan.defect("it_b_pay", call),
                () -> Lifespan.defect("qr_code_it_b_pay", call));
    }

    static Served serve(State state, Call call, Instant instant) {
        return state.trade(call.parameter("out_trade_no"))
                .map(known -> Served.of(state, repeated(state, call, known)))
                .orElseGet(() -> first(state, call, instant));
    }

    private static Served first(State state, Call call, Instant instant) {
        Trade trade = Trade.open(
                call.parameter("out_trade_no"),
                state.nextAlipayId(instant),
                Content.of(call),
                new Order(
                        Product.TRANSACTION_QR,
                        Money.of(call.parameter("total_fee"), Amounts.priced(call)),
                        call.parameter("currency"),
                        call.parameter("subject"),
                        call.parameter("passback_parameters"),
                        Addressee.of(call),
                        call.parameter("extend_params")),
                "",
                instant);
        Instant over = Lifespan.end(
                call.parameter("it_b_pay"), instant, state.account().terms().qrExpiry());
        String span = call.parameter("qr_code_it_b_pay");
        Instant until = span.isEmpty()
                ? over
                : Lifespan.end(span, instant, state.account().expiry());
        OrderCode code = new OrderCode(text(state, trade), trade.merchantId(), until);
        return new Served(
                state.with(trade).with(state.codes().with(code)),
                success(trade.merchantId(), code.text()),
                List.of(new Due(over, new Event.Expired(trade.merchantId()))));
    }

    private static Reply repeated(State state, Call call, Trade known) {
        if (!known.content().equals(Content.of(call))) {
            return failed(call, "CONTEXT_INCONSISTENT");
        }
        return switch (known.status()) {
            case WAIT_BUYER_PAY -> success(known.merchantId(), text(state, known));
            case TRADE_SUCCESS, TRADE_FINISHED -> failed(call, "TRADE_HAS_SUCCESS");
            case TRADE_CLOSED -> failed(call, "TRADE_HAS_CLOSE");
        };
    }

    /** A repeat is answered with the code that was made first. */
    private static String text(State state, Trade trade) {
        return state.codes()
                .order(trade.merchantId())
                .map(OrderCode::text)
                .orElseGet(() -> state.account().terms().codes() + FOLDER + trade.alipayId());
    }

    private static Reply success(String merchantId, String code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("out_trade_no", merchantId);
        fields.put("voucher_type", "qrcode");
        fields.put("qr_code", code);
        return new Reply.Accepted(fields);
    }

    private static Reply failed(Call call, String code) {
        return Errors.business(LegacyService.PRECREATE, call, code, code);
    }
}
