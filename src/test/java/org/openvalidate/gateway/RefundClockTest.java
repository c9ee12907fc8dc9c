package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.fields;
import static org.openvalidate.gateway.PureGateway.refunding;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefundClockTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void how_a_waiting_refund_is_named_is_a_setting() {
        PureGateway other = PureGateway.under(Terms.USUAL.pendingRefund("WAIT"));
        other.pay("T1");
        other.call(with(refunding("T1", "R1", "1.00"), "is_sync", "N"));

        assertThat(other.refundQuery("T1", "R1")).containsEntry("refund_result_code", "WAIT");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T23:59:59.999+08:00, SUCCESS",
        "2026-03-03T00:00+08:00,        FAILED",
        "2026-03-03T01:29:59.999+08:00, FAILED",
        "2026-03-03T01:30+08:00,        SUCCESS"
    })
    void no_synchronous_refund_is_executed_in_the_quiet_hours(OffsetDateTime asked, String result) {
        gateway.pay("T1");

        Map<String, String> refund = gateway.at(asked.toInstant()).refund("T1", "R1", "1.00");

        assertThat(refund).containsEntry("result_code", result);
    }

    @Test
    void what_was_refused_in_the_quiet_hours_may_be_asked_for_again_under_the_same_id() {
        gateway.pay("T1");

        Map<String, String> quiet = gateway.at(time("2026-03-03T01:00+08:00")).refund("T1", "R1", "1.00");
        Map<String, String> later = gateway.after(Duration.ofHours(1)).refund("T1", "R1", "1.00");

        assertThat(quiet).containsEntry("error", "SYSTEM_ERROR");
        assertThat(later).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void the_code_of_the_quiet_hours_is_a_setting() {
        PureGateway other = PureGateway.under(Terms.USUAL.quietRefund("HAS_NO_PRIVILEGE"));
        other.pay("T1");

        assertThat(other.at(time("2026-03-03T01:00+08:00")).refund("T1", "R1", "1.00"))
                .containsEntry("error", "HAS_NO_PRIVILEGE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T18:00+08:00, 2026-03-02T18:00+08:00",
        "2026-03-03T00:30+08:00, 2026-03-03T00:30+08:00",
        "2026-03-03T04:59+08:00, 2026-03-03T04:59+08:00",
        "2026-03-03T05:00+08:00, 2026-03-03T23:00+08:00",
        "2026-03-04T12:00+08:00, 2026-03-04T23:00+08:00",
        "2026-03-04T23:00+08:00, 2026-03-04T23:00+08:00"
    })
    void an_asynchronous_refund_runs_at_once_on_the_trades_day_and_at_night_later(
            OffsetDateTime asked, OffsetDateTime executed) {
        gateway.pay("T1");

        Map<String, String> accepted = async(asked);
        gateway.at(time("2026-03-06T12:00+08:00"));

        assertThat(accepted).containsEntry("result_code", "SUCCESS");
        assertThat(gateway.state().refund("R1").orElseThrow().executed()).isEqualTo(executed.toInstant());
    }

    @Test
    void until_an_accepted_refund_is_executed_its_money_is_promised_and_not_returned() {
        gateway.pay("T1");
        async(OffsetDateTime.parse("2026-03-03T12:00+08:00"));

        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_SUCCESS");
        assertThat(gateway.refundQuery("T1", "R1")).containsEntry("refund_result_code", "REFUND_PROCESSING");
        assertThat(gateway.refund("T1", "R2", "0.01")).containsEntry("error", "RETURN_AMOUNT_EXCEED");
        assertThat(gateway.cancel("T1")).containsEntry("result_code", "FAIL");

        gateway.after(Duration.ofHours(11));

        assertThat(gateway.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
        assertThat(gateway.refundQuery("T1", "R1"))
                .containsEntry("response_code", "SUCCESS")
                .containsEntry("refund_result_code", "REFUND_SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N"})
    void a_refund_is_asynchronous_unless_it_says_otherwise(String sync) {
        gateway.pay("T1");

        Reaction reaction = gateway.happens(PureGateway.called(with(refunding("T1", "R1", "1.00"), "is_sync", sync)));

        assertThat(reaction.due()).containsExactly(new Due(gateway.now(), new Event.RefundDue("R1")));
    }

    @Test
    void a_refund_query_names_both_ids_and_finds_nothing_else() {
        gateway.pay("T1");
        gateway.pay("T2");
        gateway.refund("T1", "R1", "1.00");

        assertThat(gateway.refundQuery("T1", "R1"))
                .containsEntry("out_trade_no", "T1")
                .containsEntry("out_return_no", "R1")
                .containsEntry("result_code", "SUCCESS");
        assertThat(gateway.refundQuery("T2", "R1")).containsEntry("detail_error_code", "TRADE_NOT_EXIST");
        assertThat(gateway.refundQuery("T1", "R9")).containsEntry("result_code", "FAIL");
        assertThat(gateway.refundQuery("T1", "")).containsEntry("detail_error_code", "INVALID_PARAMETER");
    }

    private Map<String, String> async(OffsetDateTime asked) {
        gateway.at(asked.toInstant());
        return fields(gateway.call(with(refunding("T1", "R1", "12.34"), "is_sync", "N")));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
