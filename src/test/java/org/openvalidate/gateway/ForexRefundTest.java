package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForexRefundTest {

    private static final String URL = "https://shop.example/notices";
    private static final Duration THREE = Duration.ofSeconds(3);

    @Test
    void several_refunds_are_made_until_all_is_given_back() {
        PureGateway gateway = paid();

        assertThat(answer(gateway, Orders.refund("T1", "R1", "2.34"))).isEqualTo("served");
        assertThat(answer(gateway.after(THREE), Orders.refund("T1", "R2", "10.01")))
                .isEqualTo("RETURN_AMOUNT_EXCEED");
        assertThat(answer(gateway.after(THREE), Orders.refund("T1", "R3", "10.00")))
                .isEqualTo("served");
        assertThat(answer(gateway.after(THREE), Orders.refund("T1", "R4", "0.01")))
                .isEqualTo("RETURN_AMOUNT_EXCEED");
        assertThat(gateway.status("T1")).isEqualTo("TRADE_FINISHED");
    }

    @Test
    void the_answer_names_both_ids() {
        Departure departure = paid().call(Orders.refund("T1", "R1", "1.00"));

        assertThat(PureGateway.fields(departure)).isEqualTo(Map.of("out_trade_no", "T1", "out_return_no", "R1"));
    }

    @ParameterizedTest
    @CsvSource({
        "out_return_no, '', ILLEGAL_ARGUMENT",
        "out_trade_no, '', ILLEGAL_ARGUMENT",
        "out_trade_no, T9, PURCHASE_TRADE_NOT_EXIST",
        "currency, '', ILLEGAL_ARGUMENT",
        "currency, EUR, CURRENCY_NOT_SAME",
        "currency, CNY, CURRENCY_NOT_SAME",
        "return_amount, '', INVALID_PARAMETER",
        "return_amount, 1.001, INVALID_PARAMETER",
        "return_amount, 0, INVALID_PARAMETER",
        "return_amount, 12.35, RETURN_AMOUNT_EXCEED",
        "return_rmb_amount, 1.00, INVALID_PARAMETER",
        "gmt_return, '', ILLEGAL_ARGUMENT",
        "gmt_return, 20260302100000, served",
        "gmt_return, 2026-03-02 10:00:00, served",
        "gmt_return, 2026-03-02T10:00:00, INVALID_PARAMETER",
        "gmt_return, 20260230100000, INVALID_PARAMETER",
        "is_sync, N, served",
        "is_sync, '', served",
        "is_sync, X, INVALID_PARAMETER",
        "product_code, NEW_OVERSEAS_SELLER, served",
        "product_code, NEW_WAP_OVERSEAS_SELLER, INVALID_PARAMETER",
        "notify_url, shop, INVALID_PARAMETER"
    })
    void each_field_has_its_rule(String field, String value, String answer) {
        assertThat(answer(paid(), with(Orders.refund("T1", "R1", "1.00"), field, value)))
                .isEqualTo(answer);
    }

    @Test
    void what_was_priced_in_yuan_goes_back_in_yuan() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.buy(Orders.inYuan(Orders.web("T1")));

        assertThat(answer(gateway, Orders.refund("T1", "R1", "1.00"))).isEqualTo("INVALID_PARAMETER");
        assertThat(answer(gateway.after(THREE), yuan("R2", "80.01"))).isEqualTo("RETURN_AMOUNT_EXCEED");
        assertThat(answer(gateway.after(THREE), yuan("R3", "80.00"))).isEqualTo("served");
        assertThat(gateway.state().refund("R3").orElseThrow().amount()).hasToString("80.00 CNY");
    }

    @Test
    void what_was_priced_abroad_does_not_go_back_in_yuan() {
        assertThat(answer(paid(), yuan("R1", "1.00"))).isEqualTo("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"50, served", "50.5, INVALID_PARAMETER", "50.00, INVALID_PARAMETER"})
    void yen_go_back_whole(String amount, String answer) {
        PureGateway gateway = PureGateway.settledIn("JPY");
        gateway.buy(with(with(Orders.web("T1"), "currency", "JPY"), "total_fee", "100"));

        assertThat(answer(gateway, with(Orders.refund("T1", "R1", amount), "currency", "JPY")))
                .isEqualTo(answer);
    }

    @Test
    void refunds_of_one_partner_are_three_seconds_apart() {
        PureGateway gateway = paid();
        gateway.buy(Orders.web("T2"));
        gateway.call(Orders.refund("T1", "R1", "1.00"));

        gateway.after(Duration.ofMillis(2999));
        assertThat(answer(gateway, Orders.refund("T2", "R2", "1.00"))).isEqualTo("SYSTEM_ERROR");
        gateway.after(Duration.ofMillis(1));

        assertThat(answer(gateway, Orders.refund("T2", "R2", "1.00"))).isEqualTo("served");
    }

    @Test
    void how_a_hasty_refund_is_refused_is_a_setting() {
        PureGateway gateway = under(OnlineTerms.USUAL.spacing(Duration.ofSeconds(10), "INVALID_PARAMETER"));
        gateway.call(Orders.refund("T1", "R1", "1.00"));

        assertThat(answer(gateway.after(Duration.ofSeconds(9)), Orders.refund("T1", "R2", "1.00")))
                .isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void a_known_id_is_a_repeated_request() {
        PureGateway gateway = paid();
        gateway.call(Orders.refund("T1", "R1", "1.00"));

        assertThat(answer(gateway.after(THREE), Orders.refund("T1", "R1", "1.00")))
                .isEqualTo("REPEATED_REFUNDMENT_REQUEST");
        assertThat(gateway.state().trade("T1").orElseThrow().refunded()).isEqualByComparingTo("1.00");
    }

    @Test
    void an_account_may_answer_the_same_refund_as_the_first_time() {
        PureGateway gateway = under(OnlineTerms.USUAL.repeatedRefund(""));
        gateway.call(Orders.refund("T1", "R1", "1.00"));

        assertThat(answer(gateway.after(THREE), Orders.refund("T1", "R1", "1.0")))
                .isEqualTo("served");
        assertThat(answer(gateway.after(THREE), Orders.refund("T1", "R1", "2.00")))
                .isEqualTo("REPEATED_REFUNDMENT_REQUEST");
        assertThat(gateway.state().trade("T1").orElseThrow().refunded()).isEqualByComparingTo("1.00");
    }

    @Test
    void what_nobody_paid_cannot_go_back() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.act(gateway.visit(Orders.web("T1")), Act.LOGIN);
        assertThat(answer(gateway, Orders.refund("T1", "R1", "1.00"))).isEqualTo("REASON_ILLEGAL_STATUS");

        gateway.after(Duration.ofHours(12));

        assertThat(answer(gateway, Orders.refund("T1", "R2", "1.00"))).isEqualTo("TRADE_HAS_CLOSE");
    }

    @Test
    void a_trade_of_a_shop_is_no_online_purchase() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.pay("T1");

        assertThat(answer(gateway, Orders.refund("T1", "R1", "1.00"))).isEqualTo("PURCHASE_TRADE_NOT_EXIST");
    }

    @Test
    void after_the_last_day_nothing_goes_back() {
        PureGateway gateway = under(OnlineTerms.USUAL.refundDays(90));

        gateway.after(Duration.ofDays(90));
        assertThat(answer(gateway, Orders.refund("T1", "R1", "1.00"))).isEqualTo("served");
        gateway.after(THREE);

        assertThat(answer(gateway, Orders.refund("T1", "R2", "1.00"))).isEqualTo("REFUNDMENT_VALID_DATE_EXCEED");
    }

    @Test
    void an_asynchronous_refund_is_told_when_it_is_made() {
        PureGateway gateway = paid();
        Map<String, String> refund = with(with(Orders.refund("T1", "R1", "1.00"), "is_sync", "N"), "notify_url", URL);

        assertThat(answer(gateway, refund)).isEqualTo("served");
        assertThat(gateway.state().notices().inOrder()).isEmpty();
        assertThat(gateway.refundQuery("T1", "R1")).containsEntry("refund_result_code", "REFUND_PROCESSING");
        gateway.after(Duration.ofSeconds(1));

        assertThat(gateway.refundQuery("T1", "R1")).containsEntry("refund_result_code", "REFUND_SUCCESS");
        assertThat(gateway.state().notices().inOrder().get(0).fields())
                .isEqualTo(Map.of(
                        "notify_type", "refund_status_sync",
                        "out_trade_no", "T1",
                        "out_return_no", "R1",
                        "refund_status", "REFUND_SUCCESS",
                        "currency", "USD",
                        "return_amount", "1.00"));
    }

    @Test
    void a_synchronous_refund_is_not_told_by_notice() {
        PureGateway gateway = paid();
        gateway.call(with(Orders.refund("T1", "R1", "1.00"), "notify_url", URL));

        assertThat(gateway.after(Duration.ofDays(1)).state().notices().inOrder())
                .isEmpty();
        assertThat(gateway.refundQuery("T1", "R1")).containsEntry("refund_result_code", "REFUND_SUCCESS");
    }

    @Test
    void a_refund_can_fail_on_purpose() {
        PureGateway gateway =
                paid().arm(Fault.error("forex_refund", "MERCHANT_BALANCE_NOT_ENOUGH", Fault.Level.BUSINESS));

        assertThat(answer(gateway, Orders.refund("T1", "R1", "1.00"))).isEqualTo("MERCHANT_BALANCE_NOT_ENOUGH");
        assertThat(answer(gateway, Orders.refund("T1", "R1", "1.00"))).isEqualTo("served");
    }

    private static Map<String, String> yuan(String id, String amount) {
        Map<String, String> refund = with(Orders.refund("T1", id, "1"), "return_rmb_amount", amount);
        refund.remove("return_amount");
        return refund;
    }

    private static PureGateway paid() {
        return under(OnlineTerms.USUAL);
    }

    private static PureGateway under(OnlineTerms terms) {
        PureGateway gateway = PureGateway.under(Terms.USUAL.online(terms));
        gateway.buy(Orders.web("T1"));
        return gateway;
    }

    private static String answer(PureGateway gateway, Map<String, String> refund) {
        return PureGateway.refusal(gateway.call(refund)).orElse("served");
    }
}
