package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Call;

class FaultTest {

    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Fault ERROR = Fault.error(QUERY, "SYSTEM_ERROR", Fault.Level.BUSINESS);

    @Test
    void each_refinement_changes_one_thing_and_leaves_the_rest() {
        Fault all = ERROR.named("f")
                .ofKind(Fault.Kind.SLOW)
                .answering(Map.of("retry_flag", "Y"))
                .skipping(2)
                .times(3)
                .afterEffect()
                .until(NOON)
                .matching(Map.of("partner_trans_id", "T1"))
                .withStatus(502)
                .late(Duration.ofSeconds(9));

        assertThat(all)
                .isEqualTo(new Fault(
                        "f",
                        QUERY,
                        Fault.Kind.SLOW,
                        "SYSTEM_ERROR",
                        Fault.Level.BUSINESS,
                        Map.of("retry_flag", "Y"),
                        2,
                        3,
                        true,
                        NOON,
                        Map.of("partner_trans_id", "T1"),
                        502,
                        Duration.ofSeconds(9)));
        assertThat(all.skipped().skip()).isEqualTo(1);
        assertThat(all.spent().times()).isEqualTo(2);
    }

    @Test
    void a_fault_meets_the_next_call_of_its_service_before_it_takes_effect() {
        assertThat(Fault.on(QUERY, Fault.Kind.RESET))
                .isEqualTo(
                        new Fault("", QUERY, Fault.Kind.RESET, "", Fault.Level.BUSINESS, Map.of(), 0, 1, false, null));
        assertThat(ERROR.meets(call(Map.of("service", QUERY)))).isTrue();
        assertThat(ERROR.meets(call(Map.of("service", "alipay.acquire.cancel"))))
                .isFalse();
    }

    @Test
    void one_that_asks_for_parameters_meets_calls_that_have_them_all() {
        Fault picky = ERROR.matching(Map.of("partner_trans_id", "T1", "currency", "USD"));

        assertThat(picky.meets(call(Map.of("service", QUERY, "partner_trans_id", "T1", "currency", "USD"))))
                .isTrue();
        assertThat(picky.meets(call(Map.of("service", QUERY, "partner_trans_id", "T1"))))
                .isFalse();
    }

    @Test
    void it_ends_at_its_instant_and_without_one_never() {
        assertThat(ERROR.until(NOON).ends(NOON.minusMillis(1))).isFalse();
        assertThat(ERROR.until(NOON).ends(NOON)).isTrue();
        assertThat(ERROR.ends(Instant.MAX)).isFalse();
    }

    @Test
    void a_recording_names_its_kind_its_code_and_whether_the_call_took_effect() {
        assertThat(ERROR.words()).isEqualTo("ERROR SYSTEM_ERROR, not taken effect");
        assertThat(Fault.on(QUERY, Fault.Kind.TORN).afterEffect().words()).isEqualTo("TORN, taken effect");
    }

    private static Call call(Map<String, String> parameters) {
        return new Call(parameters, StandardCharsets.UTF_8, List.of());
    }
}
