package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.openvalidate.gateway.PureGateway.cancellation;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancelTest {

    @Test
    void a_trade_that_never_was_is_cancelled_with_success() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

        Map<String, String> cancelled = gateway.cancel("NONE");

        assertThat(cancelled)
                .containsExactly(
                        entry("result_code", "SUCCESS"),
                        entry("out_trade_no", "NONE"),
                        entry("trade_no", ""),
                        entry("retry_flag", "N"),
                        entry("action", "close"));
        assertThat(gateway.state().inOrder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ABANDONS, close", "PAYS_AT_ONCE, refund"})
    void an_unpaid_trade_is_closed_and_a_paid_one_refunded(Behaviour buyer, String action) {
        PureGateway gateway = PureGateway.whose(buyer);
        String id = gateway.pay("T1").get("alipay_trans_id");

        Map<String, String> cancelled = gateway.cancel("T1");

        assertThat(cancelled)
                .containsEntry("result_code", "SUCCESS")
                .containsEntry("trade_no", id)
                .containsEntry("action", action);
        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
        assertThat(gateway.state().trade("T1").orElseThrow().charged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ABANDONS, close", "PAYS_AT_ONCE, refund"})
    void a_repeated_cancel_says_the_same(Behaviour buyer, String action) {
        PureGateway gateway = PureGateway.whose(buyer);
        gateway.pay("T1");

        Map<String, String> first = gateway.cancel("T1");
        Map<String, String> again = gateway.after(Duration.ofDays(3)).cancel("T1");

        assertThat(again).isEqualTo(first).containsEntry("action", action);
    }

    @Test
    void nobody_can_pay_a_cancelled_trade() {
        PureGateway gateway = PureGateway.whose(Behaviour.ENTERS_PASSWORD);
        gateway.pay("T1");
        gateway.cancel("T1");

        gateway.password();

        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
    }

    @Test
    void an_expired_trade_counts_as_closed() {
        PureGateway gateway = PureGateway.whose(Behaviour.ABANDONS);
        gateway.pay("T1");

        assertThat(gateway.after(Duration.ofMinutes(3)).cancel("T1"))
                .containsEntry("result_code", "SUCCESS")
                .containsEntry("action", "close");
    }

    @Test
    void the_gateways_own_id_wins() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        String first = gateway.pay("T1").get("alipay_trans_id");
        gateway.pay("T2");

        Map<String, String> cancelled = PureGateway.fields(gateway.call(with(cancellation("T2"), "trade_no", first)));

        assertThat(cancelled).containsEntry("out_trade_no", "T1");
        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
        assertThat(gateway.query("T2")).containsEntry("alipay_trans_status", "TRADE_SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T16:00:00Z, 2026-03-02T16:15:00Z, SUCCESS",
        "2026-03-02T15:59:59Z, 2026-03-02T16:15:00Z, SUCCESS",
        "2026-03-02T15:59:59Z, 2026-03-02T16:15:00.001Z, FAIL",
        "2026-03-02T16:00:00Z, 2026-03-02T16:15:00.001Z, SUCCESS",
        "2026-12-31T15:00:00Z, 2026-12-31T16:15:00.001Z, FAIL"
    })
    void the_day_in_beijing_and_fifteen_minutes_more_are_the_time_to_cancel(
            Instant paid, Instant cancelled, String resultCode) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE, paid);
        gateway.pay("T1");

        Map<String, String> answer =
                gateway.after(Duration.between(paid, cancelled)).cancel("T1");

        assertThat(answer).containsEntry("result_code", resultCode);
    }

    @Test
    void a_cancel_that_comes_too_late_says_so_for_good_and_leaves_the_trade_paid() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.pay("T1");

        Map<String, String> late = gateway.after(Duration.ofDays(1)).cancel("T1");

        assertThat(late)
                .containsEntry("detail_error_code", "TRADE_CANCEL_TIME_OUT")
                .containsEntry("retry_flag", "N")
                .doesNotContainKey("action");
        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_SUCCESS");
    }
}
