package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.openvalidate.gateway.PureGateway.CODE;
import static org.openvalidate.gateway.PureGateway.fields;
import static org.openvalidate.gateway.PureGateway.ordering;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecreateTest {

    private static final String QR = "https://qr.openvalidate.example/order/2026030212341234000000000001";

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void an_order_gets_a_code_and_waits_for_its_buyer() {
        assertThat(order(ordering("T1")))
                .containsExactly(
                        entry("result_code", "SUCCESS"),
                        entry("out_trade_no", "T1"),
                        entry("voucher_type", "qrcode"),
                        entry("qr_code", QR));
        assertThat(gateway.query("T1"))
                .containsEntry("alipay_trans_status", "WAIT_BUYER_PAY")
                .containsEntry("trans_amount", "12.34")
                .doesNotContainKey("alipay_buyer_user_id");
    }

    @ParameterizedTest
    @CsvSource({
        "PAYS_AT_ONCE,       TRADE_SUCCESS,  TRADE_SUCCESS",
        "ENTERS_PASSWORD,    WAIT_BUYER_PAY, TRADE_SUCCESS",
        "BALANCE_NOT_ENOUGH, WAIT_BUYER_PAY, WAIT_BUYER_PAY"
    })
    void who_scans_pays_as_they_always_do(Behaviour buyer, String scanned, String typed) {
        PureGateway other = PureGateway.whose(buyer);
        other.call(ordering("T1"));

        other.happens(new Event.OrderScanned(QR, CODE));
        Map<String, String> then = other.query("T1");
        other.password();

        assertThat(then)
                .containsEntry("alipay_trans_status", scanned)
                .containsEntry("alipay_buyer_user_id", "2088567890123456");
        assertThat(other.query("T1")).containsEntry("alipay_trans_status", typed);
    }

    @ParameterizedTest
    @CsvSource({"'', '', 2099", "30m, '', 1799", "2h, 10m, 599", "'', 1c, 2099", "1c, '', 50399", "15d, 1d, 86399"})
    void a_code_is_scanned_before_its_time_is_over_and_not_later(String trade, String code, long last) {
        Map<String, String> order = with(with(ordering("T1"), "it_b_pay", trade), "qr_code_it_b_pay", code);
        PureGateway late = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.call(order);
        late.call(order);

        gateway.after(Duration.ofSeconds(last)).happens(new Event.OrderScanned(QR, CODE));
        late.after(Duration.ofSeconds(last + 1)).happens(new Event.OrderScanned(QR, CODE));

        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_SUCCESS");
        assertThat(late.state().trade("T1").orElseThrow().charged()).isFalse();
    }

    @Test
    void nobody_can_scan_what_is_cancelled_and_the_usual_time_is_a_setting() {
        PureGateway quick = PureGateway.under(Terms.USUAL.qrExpiry(Duration.ofMinutes(1)));
        gateway.call(ordering("T1"));
        quick.call(ordering("T1"));
        gateway.cancel("T1");

        gateway.happens(new Event.OrderScanned(QR, CODE));
        gateway.happens(new Event.OrderScanned("unknown", CODE));

        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
        assertThat(quick.after(Duration.ofMinutes(1)).query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
    }

    @Test
    void an_order_sent_again_is_answered_by_state() {
        Map<String, String> first = order(ordering("T1"));

        assertThat(order(with(ordering("T1"), "timestamp", "2026-03-02 10:00:01")))
                .isEqualTo(first);
        assertThat(order(with(ordering("T1"), "total_fee", "12.35")))
                .containsEntry("detail_error_code", "CONTEXT_INCONSISTENT");
        gateway.happens(new Event.OrderScanned(QR, CODE));
        assertThat(order(ordering("T1"))).containsEntry("detail_error_code", "TRADE_HAS_SUCCESS");
        gateway.refund("T1", "R1", "12.34");
        assertThat(order(ordering("T1"))).containsEntry("detail_error_code", "TRADE_HAS_CLOSE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    goods_detail      | [{"goodsId":"1"}]
                    extend_params     | {"store_id":"s1"}
                    seller_id         | 2088123412341234
                    seller_email      | a@b.example
                    it_b_pay          | 15d
                    qr_code_it_b_pay  | 1m
                    timestamp         | 2026-03-02 09:30:00
                    timestamp         | 1772416800000
                    trans_currency    | CNY
                    """)
    void a_well_formed_field_is_taken(String name, String value) {
        assertThat(order(with(ordering("T1"), name, value))).containsEntry("result_code", "SUCCESS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    goods_detail      | {"goodsId":"1"}
                    extend_params     | s1
                    trade_information | [1]
                    seller_id         | 2088000000000000
                    product_code      | OTHER
                    it_b_pay          | 16d
                    it_b_pay          | 1.5h
                    it_b_pay          | 0m
                    it_b_pay          | 2c
                    qr_code_it_b_pay  | 1s
                    total_fee         | 12.345
                    total_fee         | 0
                    currency          | MOP
                    trans_currency    | JPY
                    timestamp         | 2026-03-02 09:29:59
                    timestamp         | now
                    trans_currency    | ``
                    subject           | ``
                    """)
    void a_malformed_field_is_refused(String name, String value) {
        State before = gateway.state();

        assertThat(order(with(ordering("T1"), name, value)))
                .containsEntry("result_code", "FAIL")
                .containsEntry("detail_error_code", "INVALID_PARAMETER");
        assertThat(gateway.state()).isEqualTo(before);
    }

    @Test
    void ids_of_the_shop_are_demanded_only_by_setting() {
        PureGateway strict = PureGateway.under(Terms.USUAL.demanding("store_id"));

        assertThat(PureGateway.fields(strict.call(ordering("T1")))).containsEntry("result_code", "FAIL");
        assertThat(PureGateway.fields(strict.call(with(ordering("T1"), "extend_params", "{\"store_id\":\"s1\"}"))))
                .containsEntry("result_code", "SUCCESS");
    }

    @Test
    void goods_are_priced_in_a_currency_that_there_is() {
        assertThat(PureGateway.fields(
                        PureGateway.whose(Behaviour.PAYS_AT_ONCE).call(with(ordering("T1"), "trans_currency", "XXX"))))
                .containsEntry("result_code", "FAIL");
    }

    @Test
    void how_old_a_timestamp_may_be_is_a_setting() {
        PureGateway strict = PureGateway.under(Terms.USUAL.timestampValidity(Duration.ofMinutes(1)));

        assertThat(fields(strict.call(with(ordering("T1"), "timestamp", "2026-03-02 09:58:59"))))
                .containsEntry("detail_error_des", "timestamp is older than 1 min");
        assertThat(fields(strict.call(with(ordering("T1"), "timestamp", "2026-03-02 09:59:00"))))
                .containsEntry("result_code", "SUCCESS");
    }

    @Test
    void goods_are_fifty_at_most_and_their_price_is_the_total() {
        String fifty = "[" + "1,".repeat(49) + "1]";
        Map<String, String> two = with(with(ordering("T2"), "quantity", "2"), "price", "6.17");

        assertThat(order(with(ordering("T1"), "goods_detail", fifty))).containsEntry("result_code", "SUCCESS");
        assertThat(order(with(ordering("T9"), "goods_detail", "[1," + fifty.substring(1))))
                .containsEntry("result_code", "FAIL");
        assertThat(order(two)).containsEntry("result_code", "SUCCESS");
        assertThat(order(with(with(two, "out_trade_no", "T3"), "price", "6"))).containsEntry("result_code", "FAIL");
    }

    private Map<String, String> order(Map<String, String> parameters) {
        return fields(gateway.call(parameters));
    }
}
