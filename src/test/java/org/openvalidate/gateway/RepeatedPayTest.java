package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: legacy-online §10, last line, and legacy-instore §2.14. */
class RepeatedPayTest {

    /** What makes a trade reach a state, and how an identical pay is answered then. */
    record Case(String name, Behaviour buyer, Consumer<PureGateway> then, String resultCode, String error) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> states() {
        return Stream.of(
                new Case("paid", Behaviour.PAYS_AT_ONCE, gateway -> {}, "SUCCESS", ""),
                new Case("paid by password", Behaviour.ENTERS_PASSWORD, PureGateway::password, "SUCCESS", ""),
                new Case("waiting", Behaviour.ABANDONS, gateway -> {}, "UNKNOW", ""),
                new Case(
                        "expired",
                        Behaviour.ABANDONS,
                        gateway -> gateway.after(Duration.ofMinutes(3)),
                        "FAILED",
                        "TRADE_HAS_CLOSE"),
                new Case("cancelled", Behaviour.ABANDONS, gateway -> gateway.cancel("T1"), "FAILED", "TRADE_HAS_CLOSE"),
                new Case(
                        "refunded",
                        Behaviour.PAYS_AT_ONCE,
                        gateway -> gateway.cancel("T1"),
                        "FAILED",
                        "TRADE_HAS_CLOSE"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void an_identical_pay_is_answered_by_state_and_changes_nothing(Case given) {
        PureGateway gateway = in(given);
        State before = gateway.state();

        Map<String, String> again = gateway.pay("T1");

        assertThat(again).containsEntry("result_code", given.resultCode());
        assertThat(again.getOrDefault("error", "")).isEqualTo(given.error());
        assertThat(gateway.state()).isEqualTo(before);
    }

    @Test
    void an_identical_pay_of_a_paid_trade_may_be_an_error_by_setting() {
        PureGateway gateway = PureGateway.under(Terms.USUAL.repeatOfPaid("TRADE_HAS_SUCCESS"));
        gateway.pay("T1");

        assertThat(gateway.pay("T1"))
                .containsEntry("result_code", "FAILED")
                .containsEntry("error", "TRADE_HAS_SUCCESS");
    }

    @ParameterizedTest
    @MethodSource("states")
    void another_content_under_the_same_id_is_inconsistent_in_every_state(Case given) {
        PureGateway gateway = in(given);
        State before = gateway.state();

        Map<String, String> again = PureGateway.fields(gateway.call(with(payment("T1"), "trans_amount", "12.35")));

        assertThat(again).containsEntry("result_code", "FAILED").containsEntry("error", "CONTEXT_INCONSISTENT");
        assertThat(gateway.state()).isEqualTo(before);
    }

    @Test
    void a_paid_trade_keeps_its_id_and_its_time() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

        Map<String, String> first = gateway.pay("T1");
        Map<String, String> again = gateway.after(Duration.ofHours(1)).pay("T1");

        assertThat(again).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign", "sign_type", "_input_charset", "timestamp", "terminal_timestamp"})
    void what_is_not_content_may_differ(String name) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.call(with(payment("T1"), name, "one"));

        Map<String, String> again = PureGateway.fields(gateway.call(with(payment("T1"), name, "two")));

        assertThat(again).containsEntry("result_code", "SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({"trans_name, cake", "memo, new", "buyer_identity_code, 289999999999999999", "currency, EUR"})
    void everything_else_is_content(String name, String value) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.pay("T1");

        Map<String, String> again = PureGateway.fields(gateway.call(with(payment("T1"), name, value)));

        assertThat(again).containsEntry("error", "CONTEXT_INCONSISTENT");
    }

    private static PureGateway in(Case given) {
        PureGateway gateway = PureGateway.whose(given.buyer());
        gateway.pay("T1");
        given.then().accept(gateway);
        return gateway;
    }
}
