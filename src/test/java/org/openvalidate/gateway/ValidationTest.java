package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.cancellation;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

class ValidationTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    static Stream<String> requiredOfPay() {
        return LegacyService.SPOT_PAY.fields().stream().filter(Field::required).map(Field::name);
    }

    static Stream<Arguments> boundedOfPay() {
        return LegacyService.SPOT_PAY.fields().stream()
                .filter(field -> field.longest() > 0)
                .map(field -> Arguments.of(field.name(), field.longest()));
    }

    @ParameterizedTest
    @MethodSource("requiredOfPay")
    void a_required_field_must_be_there(String name) {
        assertRefused(with(payment("T1"), name, ""));
    }

    @ParameterizedTest
    @MethodSource("boundedOfPay")
    void a_field_must_not_be_longer_than_documented(String name, int longest) {
        assertRefused(with(payment("T1"), name, "1".repeat(longest + 1)));
    }

    @Test
    void lengths_count_characters_and_not_bytes() {
        assertServed(with(payment("T1"), "trans_name", "茶".repeat(255) + "\ud83c\udf75"));
        assertRefused(with(payment("T2"), "trans_name", "茶".repeat(257)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "0.001",
                "12.345",
                "-1",
                "+1",
                "1e2",
                "1,00",
                " 1",
                "1.",
                ".5",
                "٣",
                "NaN",
                "1.00.0",
                "100000000.01",
                "999999999999"
            })
    void an_amount_that_is_none_is_refused(String amount) {
        assertRefused(with(payment("T1"), "trans_amount", amount));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "1, 1.00", "1.5, 1.50", "100000000.00, 100000000.00", "007.00, 7.00"})
    void an_amount_that_is_one_is_taken_and_told_with_two_decimals(String amount, String told) {
        Map<String, String> paid = PureGateway.fields(gateway.call(with(payment("T1"), "trans_amount", amount)));

        assertThat(paid).containsEntry("result_code", "SUCCESS").containsEntry("trans_amount", told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "KRW"})
    void yen_and_won_have_no_decimals(String currency) {
        Map<String, String> payment = with(payment("T1"), "currency", currency);

        assertRefused(with(payment, "trans_amount", "100.00"));
        assertRefused(with(payment, "trans_amount", "100.5"));
        assertThat(PureGateway.fields(gateway.call(with(payment, "trans_amount", "100"))))
                .containsEntry("trans_amount", "100");
    }

    @Test
    void the_currency_in_which_it_is_priced_decides_on_the_decimals() {
        assertRefused(with(with(payment("T1"), "trans_currency", "JPY"), "trans_amount", "12.34"));
        assertServed(with(with(payment("T2"), "currency", "JPY"), "trans_currency", "CNY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "XXX", "US", "USD "})
    void an_unknown_currency_is_refused(String currency) {
        assertRefused(with(payment("T1"), "currency", currency));
    }

    @ParameterizedTest
    @CsvSource({"alipay_seller_id, 2088000000000000", "biz_product, OTHER"})
    void a_constant_field_has_its_one_value(String name, String value) {
        assertRefused(with(payment("T1"), name, value));
    }

    @Test
    void a_query_names_a_trade_by_one_id_at_least() {
        assertRefused(Map.of("service", LegacyService.QUERY.wireName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02 10:00:00", "1772416800000"})
    void a_cancel_has_a_timestamp_in_either_form(String timestamp) {
        assertServed(with(cancellation("T1"), "timestamp", timestamp));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20260302100000", "1772416800", "2026-03-02T10:00:00", "2026-02-30 10:00:00"})
    void a_cancel_with_another_timestamp_is_refused(String timestamp) {
        assertRefused(with(cancellation("T1"), "timestamp", timestamp));
    }

    @Test
    void a_defect_names_its_field_where_the_service_has_room_for_words() {
        assertThat(PureGateway.fields(gateway.call(with(cancellation("T1"), "timestamp", ""))))
                .containsEntry("detail_error_code", "INVALID_PARAMETER")
                .containsEntry("detail_error_des", "timestamp is missing");
    }

    private void assertRefused(Map<String, String> parameters) {
        State before = gateway.state();

        Map<String, String> answer = PureGateway.fields(gateway.call(parameters));

        boolean pay = parameters.get("service").equals(Faults.PAY);
        assertThat(answer)
                .containsEntry("result_code", pay ? "FAILED" : "FAIL")
                .containsEntry(pay ? "error" : "detail_error_code", "INVALID_PARAMETER");
        assertThat(gateway.state()).isEqualTo(before);
    }

    private void assertServed(Map<String, String> parameters) {
        assertThat(PureGateway.fields(gateway.call(parameters))).containsEntry("result_code", "SUCCESS");
    }
}
