package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.payment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.legacy.LegacyService;

class FaultPlanTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @ParameterizedTest
    @CsvSource({"0, 1, E....", "0, 3, EEE..", "2, 1, ..E..", "1, 2, .EE..", "0, 0, EEEEE", "3, 0, ...EE", "5, 1, ....."
    })
    void a_fault_skips_some_calls_and_meets_some(int skip, int times, String met) {
        gateway.arm(Faults.error("E", skip, times));

        assertThat(fivePays()).isEqualTo(met);
    }

    @Test
    void faults_are_met_in_the_order_in_which_they_were_armed() {
        gateway.arm(Faults.error("A", 0, 2)).arm(Faults.error("B", 0, 1)).arm(Faults.error("C", 1, 1));

        assertThat(fivePays()).isEqualTo("AAB.C");
    }

    @Test
    void a_fault_meets_its_own_service_only_and_others_do_not_use_it_up() {
        gateway.arm(Faults.error("E", 1, 1));

        gateway.query("T1");
        gateway.cancel("T1");

        assertThat(fivePays()).isEqualTo(".E...");
    }

    @Test
    void a_fault_ends_at_its_instant() {
        gateway.arm(Faults.until(gateway.now().plusSeconds(60)));

        Map<String, String> before = gateway.after(Duration.ofMillis(59_999)).pay("T1");
        Map<String, String> then = gateway.after(Duration.ofMillis(1)).pay("T1");

        assertThat(before).containsEntry("error", "SYSTEM_ERROR");
        assertThat(then).containsEntry("result_code", "SUCCESS");
        assertThat(gateway.state().faults().faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, SUCCESS", "false, FAIL"})
    void a_fault_comes_after_the_effect_or_before_it(boolean executed, String then) {
        gateway.arm(new Fault(
                "f1",
                Faults.PAY,
                Fault.Kind.ERROR,
                "SYSTEM_ERROR",
                Fault.Level.BUSINESS,
                Map.of(),
                0,
                1,
                executed,
                null));

        Map<String, String> paid = gateway.pay("T1");

        assertThat(paid).containsEntry("result_code", "FAILED").containsEntry("error", "SYSTEM_ERROR");
        assertThat(gateway.query("T1")).containsEntry("result_code", then);
    }

    @Test
    void a_fault_meets_calls_with_its_parameters_only_and_others_do_not_use_it_up() {
        gateway.arm(Faults.error("E", 1, 1).matching(Map.of("trans_amount", "12.34", "partner_trans_id", "T3")));

        assertThat(fivePays()).isEqualTo(".....");
        assertThat(gateway.pay("T3")).containsEntry("error", "E");
    }

    @Test
    void a_fault_that_is_taken_back_meets_nothing() {
        gateway.arm(Faults.error("E", 0, 0).named("f7"))
                .arm(Faults.error("F", 0, 1).named("f8"));

        FaultPlan left = gateway.state().faults().without("f7");

        assertThat(left.faults()).extracting(Fault::id).containsExactly("f8");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ERROR")
    void a_fault_on_the_way_out_names_itself_and_what_would_have_been_said(Fault.Kind kind) {
        gateway.arm(Faults.of(kind));

        Departure departure = gateway.call(payment("T1"));

        assertThat(departure.spoiltBy(kind)).isTrue();
        assertThat(departure.spoiltBy(Fault.Kind.ERROR)).isFalse();
        assertThat(PureGateway.fields(departure)).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void an_error_at_access_level_is_a_refusal() {
        gateway.arm(new Fault(
                "f1", Faults.PAY, Fault.Kind.ERROR, "SYSTEM_ERROR", Fault.Level.ACCESS, Map.of(), 0, 1, false, null));

        assertThat(PureGateway.refusal(gateway.call(payment("T1")))).contains("SYSTEM_ERROR");
    }

    @ParameterizedTest
    @CsvSource({"QUERY, true, true", "CANCEL, false, true", "SPOT_PAY, true, false"})
    void each_service_words_an_error_in_its_own_fields(LegacyService service, boolean error, boolean detail) {
        gateway.arm(new Fault(
                "f1",
                service.wireName(),
                Fault.Kind.ERROR,
                "SYSTEM_ERROR",
                Fault.Level.BUSINESS,
                Map.of("retry_flag", "Y"),
                0,
                1,
                false,
                null));

        Map<String, String> answer = switch (service) {
            case QUERY -> gateway.query("T1");
            case CANCEL -> gateway.cancel("T1");
            case SPOT_PAY -> gateway.pay("T1");
            default -> throw new IllegalArgumentException("no row for " + service);
        };

        assertThat(answer)
                .containsEntry("result_code", service == LegacyService.SPOT_PAY ? "FAILED" : "FAIL")
                .containsEntry("retry_flag", "Y")
                .containsEntry(service.tradeField(), "T1");
        assertThat(answer.containsKey("error")).isEqualTo(error);
        assertThat(answer.containsKey("detail_error_code")).isEqualTo(detail);
    }

    /** A letter for each of five pays: that of the error it met, or a point. */
    private String fivePays() {
        List<String> marks = IntStream.range(0, 5)
                .mapToObj(i -> gateway.pay("T" + i).getOrDefault("error", "."))
                .toList();
        return String.join("", marks);
    }
}
