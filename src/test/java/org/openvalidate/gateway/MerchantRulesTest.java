package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.fields;
import static org.openvalidate.gateway.PureGateway.with;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

class MerchantRulesTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    static Stream<Arguments> required() {
        return reports()
                .flatMap(report ->
                        fieldsOf(report).filter(Field::required).map(field -> Arguments.of(report, field.name())));
    }

    static Stream<Arguments> bounded() {
        return reports()
                .flatMap(report -> fieldsOf(report)
                        .filter(field -> field.longest() > 0)
                        .map(field -> Arguments.of(report, field.name(), field.longest())));
    }

    private static Stream<Map<String, String>> reports() {
        return Stream.of(Reports.store(), Reports.online(), Reports.query(PaymentMethod.ONLINE_PAYMENT));
    }

    private static Stream<Field> fieldsOf(Map<String, String> report) {
        return LegacyService.named(report.get("service")).orElseThrow().fields().stream();
    }

    @ParameterizedTest
    @MethodSource("required")
    void a_required_field_must_be_there(Map<String, String> report, String name) {
        assertIllegal(with(report, name, ""), name + " is missing");
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void a_field_must_not_be_longer_than_documented(Map<String, String> report, String name, int longest) {
        assertIllegal(with(report, name, "1".repeat(longest + 1)), name + " is longer than " + longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m 1", "m.1", "茶", "m/1", "m1\n"})
    void an_id_is_letters_digits_underscores_and_hyphens(String id) {
        reports()
                .forEach(report -> assertIllegal(
                        with(report, "secondary_merchant_id", id),
                        "secondary_merchant_id has other characters than letters, digits, underscores and hyphens"));
    }

    @Test
    void an_id_may_use_them_all() {
        assertAccepted(with(Reports.online(), "secondary_merchant_id", "aZ_09-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"549", "54a9", "٥٤٩٩"})
    void an_industry_is_four_digits(String industry) {
        assertIllegal(with(Reports.store(), "store_industry", industry), "store_industry is not four digits");
        assertIllegal(
                with(Reports.online(), "secondary_merchant_industry", industry),
                "secondary_merchant_industry is not four digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "XX", "U"})
    void a_country_is_one_of_the_two_letter_codes(String country) {
        assertIllegal(
                with(Reports.store(), "store_country", country), "store_country is no country of two capital letters");
        assertIllegal(
                with(Reports.store(), "register_country", country),
                "register_country is no country of two capital letters");
        assertIllegal(
                with(Reports.online(), "register_country", country),
                "register_country is no country of two capital letters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_store_photo", "external_storefront_photo"})
    void a_photo_is_an_address(String name) {
        assertIllegal(with(Reports.store(), name, "img.jpg"), name + " is no URL");
        assertAccepted(with(Reports.store(), name, "https://tea.example/img_1.jpg"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02 09:30:00, true", "2026-03-02 09:29:59, false", "20260302100000, false"})
    void a_timestamp_is_good_for_half_an_hour(String timestamp, boolean good) {
        reports().limit(2).map(report -> with(report, "timestamp", timestamp)).forEach(report -> {
            if (good) {
                assertAccepted(report);
            } else {
                assertIllegal(report);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEB",
                "{\"site_type\":\"WEB\"}",
                "[]",
                "[{\"site_type\":\"web\"}]",
                "[{\"site_url\":\"https://tea.example\"}]",
                "[{\"site_type\":\"WEB\"},\"APP\"]",
                "[{\"site_type\":\"WEB\"}",
                "[{\"site_type\":\"WEB\"}] x"
            })
    void sites_are_a_list_of_webs_and_apps(String sites) {
        assertIllegal(with(Reports.online(), "site_infos", sites));
    }

    @Test
    void there_are_five_sites_at_most() {
        String app = "{\"site_type\":\"APP\",\"site_name\":\"Tea\"}";

        assertAccepted(with(Reports.online(), "site_infos", list(app, 5)));
        assertIllegal(with(Reports.online(), "site_infos", list(app, 6)), "site_infos is no JSON array of at most 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"individual", "COMPANY"})
    void a_merchant_is_an_individual_or_an_enterprise(String type) {
        String words = "secondary_merchant_type is neither INDIVIDUAL nor ENTERPRISE";

        assertIllegal(with(Reports.store(), "secondary_merchant_type", type), words);
        assertIllegal(with(Reports.online(), "secondary_merchant_type", type), words);
    }

    @Test
    void what_identifies_a_merchant_of_either_type_is_a_setting() {
        Map<String, String> person = with(Reports.online(), "secondary_merchant_type", "INDIVIDUAL");
        Map<String, String> firm = with(Reports.online(), "secondary_merchant_type", "ENTERPRISE");
        PureGateway strict = PureGateway.under(Terms.USUAL.merchants(
                MerchantTerms.USUAL.identity(Set.of("shareholder_name"), Set.of("registration_no"))));

        assertAccepted(person);
        assertAccepted(firm);
        assertThat(fields(strict.call(Reports.online()))).containsEntry("result_code", "SUCCESS");
        assertThat(fields(strict.call(person))).containsEntry("detail_error_des", "shareholder_name is missing");
        assertThat(fields(strict.call(with(person, "shareholder_name", "Mika"))))
                .containsEntry("result_code", "SUCCESS");
        assertThat(fields(strict.call(firm))).containsEntry("detail_error_des", "registration_no is missing");
        assertThat(fields(strict.call(with(firm, "registration_no", "1")))).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void a_query_names_a_method_and_in_store_a_store() {
        Map<String, String> query = Reports.query(PaymentMethod.INSTORE_PAYMENT);

        assertIllegal(
                with(query, "payment_method", "ONLINE"),
                "payment_method is neither ONLINE_PAYMENT nor INSTORE_PAYMENT");
        assertIllegal(with(query, "store_id", ""), "store_id is missing");
    }

    private static String list(String element, int times) {
        return "[" + String.join(",", java.util.Collections.nCopies(times, element)) + "]";
    }

    private void assertAccepted(Map<String, String> report) {
        assertThat(fields(gateway.call(report))).containsEntry("result_code", "SUCCESS");
    }

    private void assertIllegal(Map<String, String> report, String words) {
        assertThat(assertIllegal(report)).containsEntry("detail_error_des", words);
    }

    private Map<String, String> assertIllegal(Map<String, String> report) {
        State before = gateway.state();

        Map<String, String> answer = fields(gateway.call(report));

        assertThat(answer).containsEntry("result_code", "FAIL").containsEntry("detail_error_code", "PARAM_ILLEGAL");
        assertThat(gateway.state()).isEqualTo(before);
        return answer;
    }
}
