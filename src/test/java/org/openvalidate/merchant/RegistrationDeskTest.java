package org.openvalidate.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Call;
import org.openvalidate.time.SteppedTimeline;

class RegistrationDeskTest {

    private static final Registration STORE = new Registration(
            true, Map.of("secondary_merchant_id", "M1", "store_id", "S1", "secondary_merchant_name", "Tea"));
    private static final Map<String, String> TAKEN = Map.of("result_code", "SUCCESS");

    private final Claimed claimed = new Claimed();
    private final SteppedTimeline time = new SteppedTimeline(Counterpart.TEN);
    private final Counterpart gateway = new Counterpart();
    private final RegistrationDesk desk = new RegistrationDesk(
            new RegistrationConduct(), gateway.caller(time), new Alarm(Counterpart.conduct(), claimed), claimed, time);

    @AfterEach
    void over() {
        time.close();
    }

    @Test
    void a_shop_sells_when_its_review_has_ended_well_and_not_before() {
        gateway.answering(TAKEN).answering(status("UNDER_REVIEW")).answering(status("SUCCESS"));

        desk.register(STORE);

        assertThat(desk.sells("M1", "S1")).isFalse();
        time.advance(Duration.ofMinutes(2));
        assertThat(desk.sells("M1", "S1")).isFalse();
        time.advance(Duration.ofMinutes(2));
        assertThat(desk.sells("M1", "S1")).isTrue();
        time.advance(Duration.ofHours(1));
        assertThat(gateway.calls()).hasSize(3);
        assertThat(claimed.claims()).isEmpty();
    }

    @Test
    void a_shop_that_nobody_reported_here_was_approved_before() {
        assertThat(desk.sells("M9", "S9")).isTrue();
    }

    @Test
    void a_rejection_is_written_down_with_its_reason_and_told() {
        gateway.answering(TAKEN)
                .answering(Map.of("result_code", "SUCCESS", "status", "FAILED", "reject_reason", "high risk"));

        desk.register(STORE);
        time.advance(Duration.ofMinutes(2));

        assertThat(desk.sells("M1", "S1")).isFalse();
        assertThat(claimed.claims()).containsExactly("registration FAILED", "alarm");
    }

    @Test
    void a_report_without_an_answer_is_sent_again() {
        gateway.silent().answering(TAKEN);

        desk.register(STORE);
        time.advance(Duration.ofMinutes(2));

        assertThat(gateway.calls())
                .extracting(Call::service)
                .containsExactly(
                        "alipay.overseas.secmerchant.offline.maintain", "alipay.overseas.secmerchant.offline.maintain");
        assertThat(gateway.calls().get(1).parameter("secondary_merchant_name")).isEqualTo("Tea");
    }

    @Test
    void a_status_query_without_an_answer_is_asked_again() {
        gateway.answering(TAKEN).silent().answering(status("SUCCESS"));

        desk.register(STORE);
        time.advance(Duration.ofMinutes(4));

        assertThat(desk.sells("M1", "S1")).isTrue();
    }

    @Test
    void a_refused_report_and_an_unknown_shop_are_told_to_an_operator() {
        gateway.answering(Map.of("result_code", "FAIL", "error", "PARAM_ILLEGAL"))
                .answering(Map.of("result_code", "FAIL", "error", "DATA_NOT_EXIST"));

        desk.register(STORE);
        desk.query(STORE);

        assertThat(claimed.claims())
                .containsExactly("registration PARAM_ILLEGAL", "alarm", "registration DATA_NOT_EXIST", "alarm");
        assertThat(gateway.calls().get(1).parameter("payment_method")).isEqualTo("INSTORE_PAYMENT");
    }

    @Test
    void an_online_shop_is_asked_about_as_one() {
        gateway.answering(status("SUCCESS"));

        desk.query(new Registration(false, Map.of("secondary_merchant_id", "M1", "site_infos", "[]")));

        assertThat(gateway.calls().get(0).parameter("payment_method")).isEqualTo("ONLINE_PAYMENT");
        assertThat(gateway.calls().get(0).parameter("store_id")).isEmpty();
    }

    private static Map<String, String> status(String status) {
        return Map.of("result_code", "SUCCESS", "status", status);
    }
}
