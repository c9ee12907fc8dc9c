package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.CODE;
import static org.openvalidate.gateway.PureGateway.fields;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.legacy.LegacyService;

class StoreQrTest {

    private static final String SHOP = """
            {"secondary_merchant_industry":"5812","secondary_merchant_id":"m1","secondary_merchant_name":"Tea",\
            "store_id":"s1","store_name":"Tea 1","trans_currency":"USD"}""";

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void a_name_of_32_characters_is_not_too_long() {
        assertThat(create(SHOP.replace("\"Tea\"", "\"" + "x".repeat(32) + "\"")))
                .containsEntry("result_code", "SUCCESS");
        assertThat(create(SHOP.replace("\"Tea\"", "\"" + "x".repeat(33) + "\"")))
                .containsEntry("detail_error_des", "secondary_merchant_name is longer than 32");
    }

    @Test
    void a_shop_of_another_kind_or_of_another_time_is_refused() {
        assertThat(fields(gateway.call(PureGateway.with(creation(SHOP), "biz_type", "OTHER"))))
                .containsEntry("detail_error_des", "biz_type is not OVERSEASHOPQRCODE");
        assertThat(fields(gateway.call(PureGateway.with(creation(SHOP), "timestamp", "2026-03-02 09:29:59"))))
                .containsEntry("detail_error_code", "INVALID_PARAMETER");
        assertThat(create("shop")).containsEntry("detail_error_des", "biz_data is no JSON object");
    }

    @Test
    void a_store_has_one_code_without_and_one_with_a_channel_fee() {
        String plain = create(SHOP).get("qrcode");
        String charged = create(fee("{\"type\":\"RATE\",\"value\":\"0.02\"}")).get("qrcode");

        assertThat(plain).isNotEqualTo(charged);
        assertThat(create(SHOP)).containsEntry("qrcode", plain);
        assertThat(create(fee("{\"type\":\"FIXED\",\"value\":1}"))).containsEntry("qrcode", charged);
        assertThat(create(SHOP.replace("s1", "s2")).get("qrcode")).isNotIn(plain, charged);
    }

    @Test
    void a_scan_is_paid_unless_the_code_is_stopped_or_deleted() {
        String code = create(SHOP).get("qrcode");

        assertThat(paidAfter("STOP", code)).isZero();
        assertThat(paidAfter("RESTART", code)).isEqualTo(1);
        assertThat(paidAfter("STOP", code)).isEqualTo(1);
        assertThat(paidAfter("DELETE", code)).isEqualTo(1);
        assertThat(status("RESTART", code))
                .containsEntry("result_code", "FAIL")
                .containsEntry("detail_error_code", "INVALID_PARAMETER");
        assertThat(paidAfter("RESTART", code)).isEqualTo(1);
        assertThat(create(SHOP).get("qrcode")).isNotEqualTo(code);
    }

    @Test
    void a_scan_becomes_a_trade_in_the_shops_currencies() {
        paidAfter("RESTART", create(SHOP).get("qrcode"));
        Trade trade = gateway.state().inOrder().get(0);

        assertThat(trade.amount()).hasToString("5.00 USD");
        assertThat(trade.settlement()).isEqualTo("CNY");
        assertThat(gateway.query(trade.merchantId())).containsEntry("alipay_trans_status", "TRADE_SUCCESS");
    }

    @Test
    void who_cannot_pay_at_once_pays_no_shop() {
        PureGateway other = PureGateway.whose(Behaviour.BALANCE_NOT_ENOUGH);
        String code = fields(other.call(creation(SHOP))).get("qrcode");

        other.happens(new Event.ShopScanned(code, CODE, BigDecimal.TEN));

        assertThat(other.state().inOrder()).isEmpty();
    }

    @Test
    void a_code_may_be_modified_but_keeps_its_provider_and_its_fee() {
        String with = SHOP.replace("}", ",\"sys_service_provider_id\":\"p1\"}");
        String code = create(with).get("qrcode");
        String charged = create(fee("{\"type\":\"RATE\",\"value\":0.05}")).get("qrcode");

        assertThat(modify(code, with.replace("Tea 1", "Tea One"))).containsEntry("qrcode", code);
        assertThat(modify(code, with.replace("s1", "s2"))).containsEntry("qrcode", code);
        assertThat(create(with.replace("s1", "s2"))).containsEntry("qrcode", code);
        assertThat(modify(code, with.replace("p1", "p2"))).containsEntry("result_code", "FAIL");
        assertThat(modify(charged, SHOP)).containsEntry("detail_error_des", "channel_fee cannot be taken away");
        assertThat(modify("none", SHOP)).containsEntry("result_code", "FAIL");
    }

    @Test
    void a_code_never_takes_the_place_of_another() {
        create(SHOP);
        String second = create(SHOP.replace("s1", "s2")).get("qrcode");

        assertThat(modify(second, SHOP)).containsEntry("detail_error_des", "the store has such a code already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "store_id":"s1",                 | ``
                    "store_name":"Tea 1",            | ``
                    "secondary_merchant_id":"m1",    | ``
                    "USD"                            | "usd"
                    "USD"                            | "USD","currency":"HKD"
                    "USD"                            | "USD","country_code":"usa"
                    "USD"                            | "USD","channel_fee":{"value":"1"}
                    "USD"                            | "USD","channel_fee":{"type":"RATE","value":"0.06"}
                    "USD"                            | "USD","channel_fee":{"type":"RATE"}
                    "USD"                            | "USD","channel_fee":{"type":"SOME","value":"1"}
                    "Tea"                            | "TeaTeaTeaTeaTeaTeaTeaTeaTeaTeaTea"
                    "5812"                           | "4121"
                    {                                | {{
                    """)
    void a_malformed_shop_is_refused(String part, String other) {
        assertThat(create(SHOP.replace(part, other)))
                .containsEntry("result_code", "FAIL")
                .containsEntry("detail_error_code", "INVALID_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "USD"                                            | "USD","currency":"USD"
                    "USD"                                            | "USD","country_code":"US","address":"1 Road"
                    "USD"                                            | "USD","channel_fee":"{\\"type\\":\\"RATE\\",\\"value\\":0}"
                    """)
    void a_well_formed_shop_is_taken(String part, String other) {
        assertThat(create(SHOP.replace(part, other))).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void a_taxi_needs_its_own_fields_in_place_of_a_store() {
        String taxi = """
                {"secondary_merchant_industry":"4121","secondary_merchant_id":"m1","secondary_merchant_name":"Cab",\
                "taxi_operation_id":"o1","taxi_number":"n1","taxi_driver_name":"d","taxi_driver_mobile":"1",\
                "trans_currency":"USD"}""";

        assertThat(create(taxi)).containsEntry("result_code", "SUCCESS");
        assertThat(create(taxi.replace("\"taxi_number\":\"n1\",", ""))).containsEntry("result_code", "FAIL");
    }

    @ParameterizedTest
    @CsvSource({
        "timestamp, 2026-03-02 09:29:59, FAIL",
        "timestamp, '', FAIL",
        "biz_type, OTHER, FAIL",
        "status, PAUSE, FAIL",
        "status, '', FAIL",
        "qrcode, '', FAIL",
        "status, STOP, SUCCESS",
        "timestamp, 2026-03-02 09:30:00, SUCCESS"
    })
    void the_fields_around_a_shop_are_looked_at_as_well(String name, String value, String result) {
        Map<String, String> change = changing("STOP", create(SHOP).get("qrcode"));

        assertThat(fields(gateway.call(PureGateway.with(change, name, value)))).containsEntry("result_code", result);
    }

    private long paidAfter(String status, String code) {
        status(status, code);
        gateway.happens(new Event.ShopScanned(code, CODE, new BigDecimal("5")));
        return gateway.state().inOrder().stream().filter(Trade::charged).count();
    }

    private static String fee(String fee) {
        return SHOP.replace("\"USD\"", "\"USD\",\"channel_fee\":" + fee);
    }

    private Map<String, String> create(String shop) {
        return fields(gateway.call(creation(shop)));
    }

    private Map<String, String> modify(String code, String shop) {
        Map<String, String> parameters = common(LegacyService.QRCODE_MODIFY);
        parameters.put("qrcode", code);
        parameters.put("biz_data", shop);
        return fields(gateway.call(parameters));
    }

    private Map<String, String> status(String status, String code) {
        return fields(gateway.call(changing(status, code)));
    }

    private static Map<String, String> changing(String status, String code) {
        Map<String, String> parameters = common(LegacyService.QRCODE_MODIFY_STATUS);
        parameters.put("qrcode", code);
        parameters.put("status", status);
        return parameters;
    }

    private static Map<String, String> creation(String shop) {
        Map<String, String> parameters = common(LegacyService.QRCODE_CREATE);
        parameters.put("biz_data", shop);
        return parameters;
    }

    private static Map<String, String> common(LegacyService service) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("service", service.wireName());
        parameters.put("timestamp", "2026-03-02 10:00:00");
        parameters.put("biz_type", "OVERSEASHOPQRCODE");
        return parameters;
    }
}
