package org.openvalidate.gateway;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriversTest {

    private static final String OTHER = Reports.DRIVER.replace("o1", "o2");

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"drivers\":[%s]}", " [ %s ]"})
    void drivers_are_found_in_every_form_that_could_be_meant(String form) {
        assertThat(report(form.formatted(Reports.DRIVER))).containsEntry("result_code", "SUCCESS");
        assertThat(merchant().operations()).containsExactly("o1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                                        | does not name 1 to 10 drivers
                    []                                                        | does not name 1 to 10 drivers
                    {}                                                        | does not name 1 to 10 drivers
                    o1                                                        | is no JSON
                    ["o1"]                                                    | without contact_person
                    [{"operation_id":"o1"}]                                   | without contact_person
                    [{"contact_person":"Mika"}]                               | without operation_id
                    [{"operation_id":"o-1","contact_person":"Mika"}]          | letters and digits
                    """)
    void a_taxi_needs_drivers_with_id_and_name(String drivers, String words) {
        assertThat(report(drivers))
                .containsEntry("detail_error_code", "PARAM_ILLEGAL")
                .hasEntrySatisfying("detail_error_des", told -> assertThat(told).contains(words));
    }

    @ParameterizedTest
    @CsvSource({"operation_id, 64", "contact_person, 64", "contact_way, 256"})
    void what_is_said_of_a_driver_has_its_length(String name, int longest) {
        String driver = "{\"operation_id\":\"o1\",\"contact_person\":\"M\",\"%s\":\"%s\"}";

        assertThat(report(driver.formatted(name, "x".repeat(longest + 1)).replaceFirst(first(name), "")))
                .containsEntry("detail_error_code", "PARAM_ILLEGAL");
        assertThat(report(driver.formatted(name, "x".repeat(longest)).replaceFirst(first(name), "")))
                .containsEntry("result_code", "SUCCESS");
    }

    @Test
    void there_are_ten_drivers_at_most_and_each_has_an_id_of_its_own() {
        assertThat(report(drivers(11))).containsEntry("result_code", "FAIL");
        assertThat(report("[" + Reports.DRIVER + "," + Reports.DRIVER + "]"))
                .containsEntry("detail_error_des", "operation_id is there twice");
        assertThat(report(drivers(10))).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void an_operation_id_is_set_on_the_first_registration_only() {
        report(Reports.DRIVER);
        gateway.after(Duration.ofMinutes(5));

        assertThat(report("[" + Reports.DRIVER + "," + OTHER + "]"))
                .containsEntry("detail_error_des", "operation_id is set on the first registration only");
        assertThat(report("{\"contact_person\":\"Aki\"}")).containsEntry("result_code", "SUCCESS");
        assertThat(merchant().operations()).containsExactly("o1");
        assertThat(merchant().fields()).containsEntry("extend_params", "{\"contact_person\":\"Aki\"}");
        assertThat(report(Reports.DRIVER)).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void before_it_is_approved_a_taxi_can_be_corrected_wholly() {
        report(Reports.DRIVER);

        assertThat(report(OTHER)).containsEntry("result_code", "SUCCESS");
        assertThat(merchant().operations()).containsExactly("o2");
    }

    @Test
    void who_drives_no_taxi_needs_no_drivers() {
        Map<String, String> shop = Reports.store();

        assertThat(Reports.said(gateway, with(shop, "extend_params", "{}"))).containsEntry("result_code", "SUCCESS");
        assertThat(Reports.said(gateway, with(shop, "extend_params", "x"))).containsEntry("result_code", "FAIL");
    }

    private static String first(String name) {
        return "\"" + name + "\":\"(o1|M)\",";
    }

    private static String drivers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Reports.DRIVER.replace("o1", "o" + number))
                .collect(joining(",", "[", "]"));
    }

    private Map<String, String> report(String drivers) {
        return Reports.said(gateway, Reports.taxi(drivers));
    }

    private SecondaryMerchant merchant() {
        return gateway.state()
                .registrations()
                .find(MerchantId.inStore("m1", "s1"))
                .orElseThrow();
    }
}
