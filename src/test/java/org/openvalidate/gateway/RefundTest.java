package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.openvalidate.gateway.PureGateway.fields;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.refunding;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefundTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void a_refund_says_what_goes_back_of_which_trade_at_the_payments_rate() {
        String alipayId = gateway.pay("T1").get("alipay_trans_id");

        assertThat(gateway.refund("T1", "R1", "2.00"))
                .containsExactly(
                        entry("result_code", "SUCCESS"),
                        entry("partner_trans_id", "T1"),
                        entry("alipay_trans_id", alipayId),
                        entry("partner_refund_id", "R1"),
                        entry("refund_amount", "2.00"),
                        entry("currency", "USD"),
                        entry("exchange_rate", "6.5487"),
                        entry("refund_amount_cny", "13.10"));
    }

    @Test
    void a_full_refund_closes_the_trade_and_a_partial_one_does_not() {
        gateway.pay("T1");
        gateway.pay("T2");

        gateway.refund("T1", "R1", "12.34");
        gateway.refund("T2", "R2", "12.33");

        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
        assertThat(gateway.query("T2")).containsEntry("alipay_trans_status", "TRADE_SUCCESS");
    }

    @Test
    void partial_refunds_may_return_all_that_was_paid_and_no_cent_more() {
        gateway.pay("T1");

        gateway.refund("T1", "R1", "12.00");
        Map<String, String> tooMuch = gateway.refund("T1", "R2", "0.35");
        Map<String, String> theRest = gateway.refund("T1", "R3", "0.34");

        assertThat(tooMuch).containsEntry("result_code", "FAILED").containsEntry("error", "RETURN_AMOUNT_EXCEED");
        assertThat(theRest).containsEntry("result_code", "SUCCESS");
        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
        assertThat(gateway.refund("T1", "R4", "0.01")).containsEntry("error", "TRADE_STATUS_ERROR");
    }

    @ParameterizedTest
    @CsvSource({"1.00, SUCCESS, ''", "1, SUCCESS, ''", "1.01, FAILED, DISCORDANT_REPEAT_REQUEST"})
    void a_refund_asked_for_again_is_the_same_refund(String amount, String result, String error) {
        gateway.pay("T1");
        gateway.refund("T1", "R1", "1.00");

        Map<String, String> again = gateway.after(Duration.ofDays(2)).refund("T1", "R1", amount);

        assertThat(again).containsEntry("result_code", result);
        assertThat(again.getOrDefault("error", "")).isEqualTo(error);
        assertThat(gateway.state().trade("T1").orElseThrow().refunded()).isEqualByComparingTo("1.00");
    }

    @Test
    void a_full_refund_asked_for_again_is_no_status_error() {
        gateway.pay("T1");
        Map<String, String> first = gateway.refund("T1", "R1", "12.34");

        assertThat(gateway.refund("T1", "R1", "12.34")).isEqualTo(first);
    }

    @Test
    void a_refund_id_belongs_to_one_trade() {
        gateway.pay("T1");
        gateway.pay("T2");
        gateway.refund("T1", "R1", "1.00");

        assertThat(gateway.refund("T2", "R1", "1.00")).containsEntry("error", "DISCORDANT_REPEAT_REQUEST");
    }

    @Test
    void a_trade_that_never_was_has_nothing_to_return() {
        assertThat(gateway.refund("NONE", "R1", "1.00"))
                .containsExactly(
                        entry("result_code", "FAILED"),
                        entry("error", "TRADE_NOT_EXIST"),
                        entry("partner_trans_id", "NONE"));
    }

    @Test
    void the_gateways_own_id_must_be_that_of_the_trade_where_it_is_given() {
        String own = gateway.pay("T1").get("alipay_trans_id");
        Map<String, String> refund = refunding("T1", "R1", "1.00");

        assertThat(fields(gateway.call(with(refund, "alipay_trans_id", "9" + own.substring(1)))))
                .containsEntry("error", "TRADE_NOT_EXIST");
        assertThat(fields(gateway.call(with(refund, "alipay_trans_id", own)))).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void an_unpaid_a_closed_and_a_cancelled_trade_have_nothing_to_return() {
        PureGateway unpaid = PureGateway.whose(Behaviour.ABANDONS);
        unpaid.pay("T1");
        gateway.pay("T1");
        gateway.cancel("T1");

        assertThat(unpaid.refund("T1", "R1", "1.00")).containsEntry("error", "TRADE_STATUS_ERROR");
        assertThat(unpaid.after(Duration.ofMinutes(3)).refund("T1", "R1", "1.00"))
                .containsEntry("error", "TRADE_STATUS_ERROR");
        assertThat(gateway.refund("T1", "R1", "1.00")).containsEntry("error", "TRADE_STATUS_ERROR");
    }

    @Test
    void a_refund_is_in_a_currency_of_its_trade() {
        gateway.call(with(payment("T1"), "trans_currency", "CNY"));

        assertThat(currency("T1", "R1", "HKD", "1.00")).containsEntry("error", "CURRENCY_NOT_SAME");
        assertThat(currency("T1", "R2", "USD", "1.00")).containsEntry("result_code", "SUCCESS");
        assertThat(currency("T1", "R3", "CNY", "1.00")).containsEntry("result_code", "SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "KRW"})
    void yen_and_won_are_refunded_without_decimals(String currency) {
        gateway.call(with(with(payment("T1"), "currency", currency), "trans_amount", "500"));

        assertThat(currency("T1", "R1", currency, "100.00")).containsEntry("error", "INVALID_PARAMETER");
        assertThat(currency("T1", "R2", currency, "100"))
                .containsEntry("result_code", "SUCCESS")
                .containsEntry("refund_amount", "100");
    }

    @ParameterizedTest
    @CsvSource({
        "refund_amount, 1.001",
        "refund_amount, 0",
        "refund_amount, -1",
        "refund_amount, 1e1",
        "is_sync, X",
        "is_sync, y",
        "partner_refund_id, T1",
        "partner_refund_id, ''",
        "partner_trans_id, ''",
        "refund_amount, ''",
        "currency, ''"
    })
    void a_malformed_refund_is_refused(String name, String value) {
        gateway.pay("T1");
        State before = gateway.state();

        Map<String, String> answer = fields(gateway.call(with(refunding("T1", "R1", "1.00"), name, value)));

        assertThat(answer).containsEntry("result_code", "FAILED").containsEntry("error", "INVALID_PARAMETER");
        assertThat(gateway.state()).isEqualTo(before);
    }

    @Test
    void a_trade_of_which_money_was_refunded_cannot_be_cancelled() {
        gateway.pay("T1");
        gateway.refund("T1", "R1", "1.00");

        assertThat(gateway.cancel("T1"))
                .containsEntry("result_code", "FAIL")
                .containsEntry("retry_flag", "N")
                .containsEntry("detail_error_code", "REASON_TRADE_REFUND_FEE_ERR");
        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_SUCCESS");
    }

    private Map<String, String> currency(String id, String refundId, String currency, String amount) {
        return fields(gateway.call(with(refunding(id, refundId, amount), "currency", currency)));
    }
}
