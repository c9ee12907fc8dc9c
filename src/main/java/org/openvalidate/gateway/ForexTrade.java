package org.openvalidate.gateway;

import java.time.Instant;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.wire.Money;

/**
 * {@code create_forex_trade}, {@code create_forex_trade_wap} and {@code mobile.securitypay.pay}: a good request opens a
 * visit to the cashier and makes no trade yet. Source: legacy-online §3.1, §3.2; §4.6 for repeats, which are looked at as
 * soon as there is a trade. Each repeat that may go on is a visit of its own.
 */
final class ForexTrade {

    private ForexTrade() {}

    static Served serve(State state, LegacyService service, Call call, String token, Instant instant) {
        Optional<String> refusal = state.trade(call.parameter("out_trade_no")).flatMap(known -> repeated(call, known));
        return refusal.map(code -> Served.of(state, new Reply.Refused(code)))
                .orElseGet(() ->
                        Served.of(state.with(visit(state, service, call, token, instant)), new Reply.Cashier(token)));
    }

    private static Optional<String> repeated(Call call, Trade known) {
        if (!known.content().equals(Content.of(call))) {
            return Optional.of("CONTEXT_INCONSISTENT");
        }
        return switch (known.status()) {
            case WAIT_BUYER_PAY -> Optional.empty();
            case TRADE_SUCCESS, TRADE_FINISHED -> Optional.of("TRADE_HAS_SUCCESS");
            case TRADE_CLOSED -> Optional.of("TRADE_HAS_CLOSE");
        };
    }

    private static Visit visit(State state, LegacyService service, Call call, String token, Instant instant) {
        if (token.isEmpty() || state.visits().find(token).isPresent()) {
            throw new IllegalArgumentException("a visit needs a token of its own");
        }
        Lasting lasting = OrderTime.lasting(service, call, instant);
        return new Visit(
                token,
                call.parameter("out_trade_no"),
                Content.of(call),
                order(service, call),
                Storefront.of(call),
                lasting,
                lasting.end(instant),
                Visit.Step.ARRIVED,
                "",
                Obstacle.NONE,
                null);
    }

    private static Order order(LegacyService service, Call call) {
        String yuan = call.parameter("rmb_fee");
        String currency = call.parameter("currency");
        Product product = switch (service) {
            case FOREX_TRADE -> Product.WEB;
            case FOREX_TRADE_WAP -> Product.WAP;
            default -> Product.APP;
        };
        return new Order(
                product,
                yuan.isEmpty() ? Money.of(call.parameter("total_fee"), currency) : Money.of(yuan, "CNY"),
                currency,
                call.parameter("subject"),
                "",
                Addressee.of(call),
                call.parameter("body"),
                call.parameter("product_code"),
                "");
    }
}
