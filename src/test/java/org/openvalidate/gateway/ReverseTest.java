package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void a_reversed_trade_is_closed_and_says_when() {
        String alipayId = gateway.pay("T1").get("alipay_trans_id");

        assertThat(gateway.after(Duration.ofMinutes(1)).reverse("T1"))
                .containsExactly(
                        entry("result_code", "SUCCESS"),
                        entry("partner_trans_id", "T1"),
                        entry("alipay_trans_id", alipayId),
                        entry("alipay_reverse_time", "20260302100100"));
        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
    }

    @Test
    void a_repeated_reverse_says_the_same_however_late() {
        gateway.pay("T1");
        Map<String, String> first = gateway.reverse("T1");

        assertThat(gateway.after(Duration.ofDays(3)).reverse("T1")).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T23:59:59+08:00, SUCCESS, ''", "2026-03-03T00:00+08:00, FAILED, TRADE_CANCEL_TIME_OUT"})
    void only_the_trades_own_day_is_the_time_to_reverse(OffsetDateTime asked, String result, String error) {
        gateway.pay("T1");

        Map<String, String> answer = gateway.at(asked.toInstant()).reverse("T1");

        assertThat(answer).containsEntry("result_code", result);
        assertThat(answer.getOrDefault("error", "")).isEqualTo(error);
    }

    @Test
    void what_is_not_there_closed_or_refunded_cannot_be_reversed() {
        gateway.pay("T1");
        gateway.pay("T2");
        gateway.cancel("T1");
        gateway.refund("T2", "R1", "1.00");

        assertThat(gateway.reverse("NONE")).containsEntry("error", "TRADE_NOT_EXIST");
        assertThat(gateway.reverse("T1")).containsEntry("error", "TRADE_HAS_CLOSE");
        assertThat(gateway.reverse("T2"))
                .containsEntry("result_code", "FAILED")
                .containsEntry("error", "REASON_TRADE_REFUND_FEE_ERR")
                .doesNotContainKey("detail_error_code");
        assertThat(gateway.reverse("")).containsEntry("error", "INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"PAYS_AT_ONCE, refund", "ABANDONS, close"})
    void a_cancel_of_a_reversed_trade_tells_what_became_of_the_money(Behaviour buyer, String action) {
        PureGateway other = PureGateway.whose(buyer);
        other.pay("T1");
        other.reverse("T1");

        assertThat(other.cancel("T1")).containsEntry("result_code", "SUCCESS").containsEntry("action", action);
    }
}
