package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.legacy.LegacyService;

/** A trade of 12.34 USD is 80.81 CNY. */
class CustomsTest {

    private static final String NUMBER = "20260302-0001";

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @BeforeEach
    void buy() {
        gateway.buy(Orders.web("T1"));
    }

    @Test
    void a_paid_trade_is_declared_and_found_under_its_number() {
        Map<String, String> declared = told(declaration(NUMBER, "80.81"));

        assertThat(declared)
                .containsEntry("result_code", "SUCCESS")
                .containsEntry(
                        "trade_no", gateway.state().trade("T1").orElseThrow().alipayId())
                .containsKey("alipay_declare_no");
        assertThat(asked(NUMBER))
                .containsEntry("result_code", "SUCCESS")
                .containsEntry("not_found", "")
                .extractingByKey("records")
                .asString()
                .contains(NUMBER, declared.get("alipay_declare_no"), "80.81", "SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "out_request_no, 12345, INVALID_PARAMETER",
        "out_request_no, 2026 0001, INVALID_PARAMETER",
        "out_request_no, 123456, SUCCESS",
        "out_request_no, A_b-c:1, SUCCESS",
        "amount, 80.82, INVALID_PARAMETER",
        "amount, 1.234, INVALID_PARAMETER",
        "amount, 0.00, INVALID_PARAMETER",
        "amount, '', INVALID_PARAMETER",
        "is_split, X, INVALID_PARAMETER",
        "is_split, T, INVALID_PARAMETER",
        "is_split, t, INVALID_PARAMETER",
        "is_split, f, SUCCESS",
        "customs_place, hangzhou, SUCCESS",
        "customs_place, '', INVALID_PARAMETER",
        "trade_no, 2026030200000000000000000009, TRADE_NOT_EXIST"
    })
    void a_field_that_is_wrong_is_named_under_signature(String field, String value, String answer) {
        Map<String, String> told = told(with(declaration(NUMBER, "80.00"), field, value));

        assertThat(told.getOrDefault("detail_error_code", told.get("result_code")))
                .isEqualTo(answer);
        if (answer.equals("INVALID_PARAMETER") && !field.equals("is_split")) {
            assertThat(told.get("detail_error_des")).contains(field);
        }
    }

    @Test
    void a_split_declaration_names_its_part() {
        Map<String, String> split = with(declaration(NUMBER, "80.00"), "is_split", "T");

        assertThat(told(split)).extractingByKey("detail_error_des").isEqualTo("sub_out_biz_no is missing");
        assertThat(told(with(split, "sub_out_biz_no", "P1"))).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void all_declarations_of_a_trade_together_stay_below_its_total() {
        assertThat(told(declaration("000001", "40.00"))).containsEntry("result_code", "SUCCESS");
        assertThat(told(declaration("000002", "40.82"))).containsEntry("result_code", "FAIL");
        assertThat(told(declaration("000002", "40.81"))).containsEntry("result_code", "SUCCESS");
        assertThat(told(declaration("000003", "0.01"))).containsEntry("result_code", "FAIL");
    }

    @Test
    void the_same_number_modifies_what_was_declared() {
        String first = told(declaration(NUMBER, "80.00")).get("alipay_declare_no");
        String second = told(declaration(NUMBER, "70.00")).get("alipay_declare_no");

        assertThat(second).isEqualTo(first);
        assertThat(asked(NUMBER).get("records")).contains("\"70.00\"").doesNotContain("80.00");
        assertThat(told(declaration("000002", "10.81"))).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void a_number_stays_with_its_trade() {
        gateway.buy(Orders.web("T2"));
        told(declaration(NUMBER, "1.00"));

        assertThat(told(Orders.declaration(gateway, "T2", NUMBER, "1.00")))
                .containsEntry("detail_error_code", "INVALID_PARAMETER");
        assertThat(asked(NUMBER).get("records"))
                .contains(gateway.state().trade("T1").orElseThrow().alipayId());
    }

    @Test
    void a_trade_of_a_shop_is_not_declared() {
        gateway.pay("T2");

        assertThat(told(Orders.declaration(gateway, "T2", NUMBER, "1.00")))
                .containsEntry("detail_error_code", "TRADE_NOT_EXIST");
    }

    @Test
    void numbers_without_a_declaration_are_listed() {
        told(declaration("000002", "1.00"));

        assertThat(asked("000001,000002,000003"))
                .containsEntry("not_found", "000001,000003")
                .extractingByKey("records")
                .asString()
                .contains("\"000002\"")
                .doesNotContain("\"000001\"");
    }

    @ParameterizedTest
    @CsvSource({"10, SUCCESS", "11, INVALID_PARAMETER"})
    void a_query_is_about_ten_at_most(int count, String answer) {
        String numbers = IntStream.range(0, count).mapToObj(i -> "00000" + i).collect(Collectors.joining(","));

        assertThat(asked(numbers).values()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"'000001,'", "'000001,,000002'", "short"})
    void a_query_about_what_can_be_no_number_is_refused(String numbers) {
        assertThat(asked(numbers)).containsEntry("detail_error_code", "INVALID_PARAMETER");
    }

    @Test
    void an_account_without_customs_may_not_ask() {
        PureGateway barred = PureGateway.under(Terms.USUAL.online(OnlineTerms.USUAL.withoutCustoms()));

        for (LegacyService service : new LegacyService[] {LegacyService.CUSTOMS, LegacyService.CUSTOMS_QUERY}) {
            assertThat(PureGateway.refusal(barred.call(Samples.request(service, barred))))
                    .contains("ILLEGAL_PARTNER_EXTERFACE");
        }
    }

    private Map<String, String> declaration(String number, String amount) {
        return Orders.declaration(gateway, "T1", number, amount);
    }

    private Map<String, String> asked(String numbers) {
        return told(Map.of("service", LegacyService.CUSTOMS_QUERY.wireName(), "out_request_nos", numbers));
    }

    private Map<String, String> told(Map<String, String> call) {
        return PureGateway.fields(gateway.call(call));
    }
}
