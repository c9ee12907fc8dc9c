package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.fields;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayRulesTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    extend_info         | {}
                    extend_info         | {"store_id":"s1","secondary_merchant_industry":"5812"}
                    trade_information   | {"business_type":"4","goods_info":"tea^2","total_quantity":"2"}
                    trans_create_time   | 20260302100000
                    identity_code_type  | QRcode
                    trans_currency      | MOP
                    trans_currency      | TWD
                    trans_currency      | CNY
                    quantity            | 2
                    price               | 3.5
                    notify_url          | https://shop.example/notify
                    memo                | two cups
                    terminal_timestamp  | 1772416800000
                    """)
    void a_well_formed_field_is_taken(String name, String value) {
        assertThat(pay(with(payment("T1"), name, value))).containsEntry("result_code", "SUCCESS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    extend_info         | {"store_id":"s1"
                    extend_info         | {"store_id":"s1"} x
                    extend_info         | ["s1"]
                    extend_info         | store
                    trade_information   | {
                    trade_information   | 4
                    trans_create_time   | 2026-03-02 10:00
                    trans_create_time   | 20260230100000
                    trans_create_time   | 20260302250000
                    identity_code_type  | barCode
                    trans_currency      | XXX
                    trans_currency      | cny
                    currency            | MOP
                    currency            | TWD
                    quantity            | two
                    quantity            | -1
                    price               | 1e3
                    """)
    void a_malformed_field_is_refused(String name, String value) {
        State before = gateway.state();

        assertThat(pay(with(payment("T1"), name, value)))
                .containsEntry("result_code", "FAILED")
                .containsEntry("error", "INVALID_PARAMETER");
        assertThat(gateway.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2,    6.17,  SUCCESS",
        "2.0,  6.170, SUCCESS",
        "1,    12.34, SUCCESS",
        "2,    6.16,  FAILED",
        "0,    12.34, FAILED"
    })
    void quantity_times_price_is_the_amount(String quantity, String price, String result) {
        Map<String, String> payment = with(with(payment("T1"), "quantity", quantity), "price", price);

        assertThat(pay(payment)).containsEntry("result_code", result);
    }

    @Test
    void ids_of_the_shop_are_demanded_only_by_setting() {
        PureGateway strict = PureGateway.under(Terms.USUAL.demanding("store_id", "secondary_merchant_id"));
        Map<String, String> both =
                with(payment("T2"), "extend_info", "{\"store_id\":\"s1\",\"secondary_merchant_id\":\"m1\"}");
        Map<String, String> blank =
                with(payment("T3"), "extend_info", "{\"store_id\":\" \",\"secondary_merchant_id\":\"m1\"}");

        assertThat(fields(strict.call(payment("T1")))).containsEntry("error", "INVALID_PARAMETER");
        assertThat(fields(strict.call(both))).containsEntry("result_code", "SUCCESS");
        assertThat(fields(strict.call(blank))).containsEntry("error", "INVALID_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345", "28123456789012345X", "281234567890123456789012345678901"})
    void a_code_that_cannot_be_parsed_is_not_looked_up(String code) {
        String error = code.length() > 32 ? "INVALID_PARAMETER" : "SOUNDWAVE_PARSER_FAIL";

        assertThat(pay(with(payment("T1"), "buyer_identity_code", code))).containsEntry("error", error);
    }

    @Test
    void what_is_priced_in_yuan_costs_the_buyer_as_many_yuan() {
        Map<String, String> paid = pay(with(payment("T1"), "trans_currency", "CNY"));

        assertThat(paid)
                .containsEntry("currency", "USD")
                .containsEntry("trans_amount", "12.34")
                .containsEntry("exchange_rate", "6.5487")
                .containsEntry("trans_amount_cny", "12.34");
    }

    @Test
    void another_pricing_currency_is_other_content() {
        gateway.call(payment("T1"));

        assertThat(pay(with(payment("T1"), "trans_currency", "CNY"))).containsEntry("error", "CONTEXT_INCONSISTENT");
    }

    private Map<String, String> pay(Map<String, String> parameters) {
        return fields(gateway.call(parameters));
    }
}
