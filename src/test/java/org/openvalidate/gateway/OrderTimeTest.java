package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTimeTest {

    private static final Terms MANY =
            Terms.USUAL.online(OnlineTerms.USUAL.enabling("5m", "12h", "1m", "179m", "15d", "16d", "1c"));

    @ParameterizedTest
    @CsvSource({
        "'', served",
        "12h, served",
        "5m, ILLEGAL_TIMEOUT_RULE",
        "15d, ILLEGAL_TIMEOUT_RULE",
        "7m, INVALID_PARAMETER",
        "16d, INVALID_PARAMETER",
        "1c, INVALID_PARAMETER",
        "soon, INVALID_PARAMETER"
    })
    void twelve_hours_are_enabled_and_others_on_demand(String rule, String answer) {
        assertThat(answer(Terms.USUAL, with(Orders.web("T1"), "timeout_rule", rule)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"1m, served", "179m, served", "15d, served", "16d, INVALID_PARAMETER", "1c, INVALID_PARAMETER"})
    void on_a_phone_any_time_from_a_minute_to_fifteen_days_can_be_enabled(String rule, String answer) {
        assertThat(answer(MANY, with(Orders.wap("T1"), "timeout_rule", rule))).isEqualTo(answer);
    }

    @Test
    void a_website_has_a_list_of_times_and_no_other_can_be_enabled() {
        assertThat(answer(MANY, with(Orders.web("T1"), "timeout_rule", "1m"))).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void there_is_so_much_time_to_log_in_and_as_much_again_to_pay() {
        PureGateway gateway = PureGateway.under(MANY);
        String token = gateway.visit(with(Orders.web("T1"), "timeout_rule", "5m"));
        gateway.after(Duration.ofMinutes(4)).act(token, Act.LOGIN);

        gateway.after(Duration.ofSeconds(299));
        assertThat(gateway.status("T1")).isEqualTo("WAIT_BUYER_PAY");
        gateway.after(Duration.ofSeconds(1));

        assertThat(gateway.status("T1")).isEqualTo("TRADE_CLOSED");
    }

    @Test
    void the_time_does_not_run_anew_with_every_login() {
        PureGateway gateway = PureGateway.under(MANY);
        String token = gateway.visit(with(Orders.wap("T1"), "timeout_rule", "5m"));
        gateway.after(Duration.ofMinutes(4)).act(token, Act.LOGIN);
        gateway.after(Duration.ofMinutes(4)).act(token, Act.LEAVE);
        gateway.act(token, Act.LOGIN);

        gateway.after(Duration.ofMinutes(1)).act(token, Act.CONFIRM);

        assertThat(gateway.sight(token).standing()).isEqualTo(Standing.EXPIRED);
        assertThat(gateway.status("T1")).isEqualTo("TRADE_NOT_EXIST");
    }

    @Test
    void who_logs_in_too_late_finds_the_visit_over() {
        PureGateway gateway = PureGateway.under(MANY);
        String token = gateway.visit(with(Orders.web("T1"), "timeout_rule", "5m"));

        gateway.after(Duration.ofMinutes(5)).act(token, Act.LOGIN);

        assertThat(gateway.sight(token).standing()).isEqualTo(Standing.EXPIRED);
        assertThat(gateway.status("T1")).isEqualTo("TRADE_NOT_EXIST");
    }

    @Test
    void twelve_hours_are_given_where_nothing_is_said() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        String token = gateway.visit(Orders.wap("T1"));

        assertThat(gateway.after(Duration.ofSeconds(43_199)).sight(token).standing())
                .isEqualTo(Standing.OPEN);
        assertThat(gateway.after(Duration.ofSeconds(1)).sight(token).standing()).isEqualTo(Standing.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 10:00:00, 61, served",
        "2026-03-02 10:00:00, 2592000, served",
        "2026-03-02 10:00:00, 60, INVALID_PARAMETER",
        "2026-03-02 10:00:00, 2592001, INVALID_PARAMETER",
        "2026-03-02 10:00:00, 1h, INVALID_PARAMETER",
        "2026-03-02 10:00:00, '', INVALID_PARAMETER",
        "'', 3600, INVALID_PARAMETER",
        "2026-02-30 10:00:00, 3600, INVALID_PARAMETER",
        "1772416800000, 3600, INVALID_PARAMETER",
        "20260302100000, 3600, INVALID_PARAMETER"
    })
    void creation_and_validity_of_an_order_go_together(String created, String valid, String answer) {
        assertThat(answer(
                        Terms.USUAL,
                        with(with(Orders.web("T1"), "order_gmt_create", created), "order_valid_time", valid)))
                .isEqualTo(answer);
    }

    @Test
    void the_validity_counts_from_the_creation_and_wins_over_the_timeout() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        Map<String, String> order = with(timed("2026-03-02 09:50:00", "1800"), "timeout_rule", "12h");
        String token = gateway.visit(order);
        gateway.after(Duration.ofMinutes(10)).act(token, Act.LOGIN);

        gateway.after(Duration.ofSeconds(599));
        assertThat(gateway.status("T1")).isEqualTo("WAIT_BUYER_PAY");
        gateway.after(Duration.ofSeconds(1));

        assertThat(gateway.status("T1")).isEqualTo("TRADE_CLOSED");
    }

    @ParameterizedTest
    @CsvSource({"1740, NONE", "1741, TOO_LATE"})
    void nobody_logs_in_with_less_than_a_minute_left(long seconds, Obstacle obstacle) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        String token = gateway.visit(timed("2026-03-02 10:00:00", "1800"));

        gateway.after(Duration.ofSeconds(seconds)).act(token, Act.LOGIN);

        assertThat(gateway.sight(token).visit().obstacle()).isEqualTo(obstacle);
        assertThat(gateway.state().trade("T1").isPresent()).isEqualTo(obstacle == Obstacle.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1772416800", "1772416800000", "2026-03-02 10:00:00"})
    void on_a_phone_the_time_may_count_from_the_creation(String created) {
        PureGateway gateway = PureGateway.under(MANY);
        gateway.after(Duration.ofMinutes(2));
        String token = gateway.visit(with(with(Orders.wap("T1"), "timeout_rule", "5m"), "order_create", created));

        assertThat(gateway.sight(token).visit().until()).isEqualTo(PureGateway.TEN_O_CLOCK.plusSeconds(300));
    }

    @Test
    void a_creation_that_is_no_time_is_refused() {
        assertThat(answer(Terms.USUAL, with(Orders.wap("T1"), "order_create", "yesterday")))
                .isEqualTo("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource({"179m, served", "1d, served", "16d, INVALID_PARAMETER", "x, INVALID_PARAMETER"})
    void an_app_names_its_time_in_its_own_way(String span, String answer) {
        assertThat(answer(Terms.USUAL, with(Orders.app("T1"), "it_b_pay", span)))
                .isEqualTo(answer);
    }

    @Test
    void an_app_order_lasts_as_long_as_it_says() {
        PureGateway gateway = PureGateway.whose(Behaviour.BALANCE_NOT_ENOUGH);
        gateway.buy(with(Orders.app("T1"), "it_b_pay", "30m"));

        gateway.after(Duration.ofMinutes(30));

        assertThat(gateway.status("T1")).isEqualTo("TRADE_CLOSED");
    }

    private static Map<String, String> timed(String created, String valid) {
        return with(with(Orders.web("T1"), "order_gmt_create", created), "order_valid_time", valid);
    }

    private static String answer(Terms terms, Map<String, String> order) {
        return Orders.answer(PureGateway.under(terms), order);
    }
}
