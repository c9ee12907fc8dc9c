package org.openvalidate.target.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.legacy.LegacyDialect;

/** What is known of orders at a gateway whose books nobody sees. */
class SoldTest {

    private static final Answer DONE = new Answer(true, "", Map.of("result_code", "SUCCESS"), "", "");
    private static final Answer FAILED =
            new Answer(true, "", Map.of("result_code", "FAILED", "detail_error_code", "SYSTEM_ERROR"), "", "");

    private final Sold sold = new Sold(new LegacyDialect());

    @Test
    void an_order_is_known_from_its_pay_whatever_is_answered() {
        pay("T1");

        assertThat(sold.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.amount()).hasToString("12.34 USD");
            assertThat(trade.online()).isFalse();
            assertThat(trade.rest()).hasToString("12.34 USD");
        });
        assertThat(sold.latest()).isEqualTo("T1");
    }

    @Test
    void each_refund_is_taken_off_once_and_only_when_it_is_done() {
        pay("T1");
        refund("T1", "R1", "5.00", FAILED);
        refund("T1", "R1", "5.00", DONE);
        refund("T1", "R1", "5.00", DONE);

        assertThat(only().rest()).hasToString("7.34 USD");

        refund("T1", "R2", "20.00", DONE);

        assertThat(only().rest()).hasToString("0.00 USD");
    }

    @Test
    void a_cancel_that_gives_back_gives_back_everything() {
        pay("T1");
        Map<String, String> fields = Map.of("service", "alipay.acquire.cancel", "out_trade_no", "T1");
        sold.sees(call(fields), new Answer(true, "", Map.of("result_code", "SUCCESS", "action", "refund"), "", ""));

        assertThat(only().rest()).hasToString("0.00 USD");
    }

    @Test
    void an_order_from_afar_is_given_back_in_its_own_way() {
        sold.sees(
                call(Map.of(
                        "service",
                        "create_forex_trade",
                        "out_trade_no",
                        "W1",
                        "rmb_fee",
                        "88.00",
                        "currency",
                        "USD",
                        "product_code",
                        "NEW_OVERSEAS_SELLER")),
                null);

        assertThat(only().online()).isTrue();
        assertThat(only().amount()).hasToString("88.00 CNY");
        assertThat(only().productCode()).isEqualTo("NEW_OVERSEAS_SELLER");
    }

    private Sale only() {
        return sold.trades().get(0);
    }

    private void pay(String trade) {
        sold.sees(
                call(Map.of(
                        "service",
                        "alipay.acquire.overseas.spot.pay",
                        "partner_trans_id",
                        trade,
                        "trans_amount",
                        "12.34",
                        "currency",
                        "USD")),
                null);
    }

    private void refund(String trade, String refund, String amount, Answer answer) {
        sold.sees(
                call(Map.of(
                        "service",
                        "alipay.acquire.overseas.spot.refund",
                        "partner_trans_id",
                        trade,
                        "partner_refund_id",
                        refund,
                        "refund_amount",
                        amount)),
                answer);
    }

    private static Call call(Map<String, String> parameters) {
        return new Call(new LinkedHashMap<>(parameters), UTF_8, List.of());
    }
}
