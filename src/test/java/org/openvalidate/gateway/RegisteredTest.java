package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.ordering;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.legacy.LegacyService;

class RegisteredTest {

    private static final String IDS = "{\"secondary_merchant_id\":\"m1\",\"store_id\":\"s1\"}";
    private static final MerchantTerms CHECKED = MerchantTerms.USUAL.checked(true);

    private final PureGateway gateway = PureGateway.under(Terms.USUAL.merchants(CHECKED));

    /** What names a store. */
    private enum Selling {
        PAY,
        ORDER,
        CODE
    }

    @Test
    void unless_it_is_settled_nobody_asks_who_sells() {
        PureGateway usual = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

        assertThat(usual.pay("T1")).containsEntry("result_code", "SUCCESS");
    }

    @ParameterizedTest
    @EnumSource(Selling.class)
    void who_is_approved_sells(Selling selling) {
        approved();

        assertThat(sell(selling, IDS)).containsEntry("result_code", "SUCCESS");
    }

    @ParameterizedTest
    @EnumSource(Selling.class)
    void who_is_unknown_under_review_or_rejected_does_not(Selling selling) {
        assertRefused(sell(selling, IDS));

        Reports.said(gateway, Reports.store());
        assertRefused(sell(selling, IDS));

        gateway.happens(new Event.Reviewed(MerchantId.inStore("m1", "s1"), false, "why"));
        assertRefused(sell(selling, IDS));
        assertThat(gateway.state().inOrder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create_forex_trade", "create_forex_trade_wap", "mobile.securitypay.pay"})
    void an_online_order_needs_an_approved_merchant_as_well(String service) {
        Map<String, String> order = with(online(service), "secondary_merchant_id", "m1");
        assertThat(Orders.answer(gateway, order)).isEqualTo("SELLER_NOT_EXIST");

        Reports.said(gateway, Reports.online());
        assertThat(Orders.answer(gateway, order)).isEqualTo("SELLER_NOT_EXIST");
        gateway.after(Duration.ofMinutes(5));

        assertThat(Orders.answer(gateway, order)).isEqualTo("served");
        assertThat(Orders.answer(gateway, with(online(service), "secondary_merchant_id", "m2")))
                .isEqualTo("SELLER_NOT_EXIST");
    }

    private static Map<String, String> online(String service) {
        return switch (service) {
            case "create_forex_trade" -> Orders.web("T1");
            case "create_forex_trade_wap" -> Orders.wap("T1");
            default -> Orders.app("T1");
        };
    }

    @ParameterizedTest
    @EnumSource(Selling.class)
    void a_change_has_to_be_approved_before_it_sells_on(Selling selling) {
        approved();
        Reports.said(gateway, with(Reports.store(), "store_name", "Tea 2"));

        assertRefused(sell(selling, IDS));
        gateway.after(Duration.ofMinutes(5));

        assertThat(sell(selling, IDS)).containsEntry("result_code", "SUCCESS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"secondary_merchant_id":"m1","store_id":"s2"}
                    {"secondary_merchant_id":"m2","store_id":"s1"}
                    {"secondary_merchant_id":"m1"}
                    {"store_id":"s1"}
                    """)
    void both_ids_are_those_of_the_registration(String ids) {
        approved();

        assertRefused(sell(Selling.PAY, ids));
        assertRefused(sell(Selling.ORDER, ids));
    }

    @Test
    void an_order_without_a_word_on_who_sells_is_refused() {
        approved();

        assertThat(Reports.said(gateway, ordering("T1"))).containsEntry("detail_error_code", "SELLER_NOT_EXIST");
    }

    @Test
    void an_online_registration_sells_in_no_store() {
        Reports.said(gateway, Reports.online());
        gateway.after(Duration.ofMinutes(5));

        assertRefused(sell(Selling.PAY, "{\"secondary_merchant_id\":\"m1\"}"));
    }

    @Test
    void a_taxi_is_known_by_its_licence_plate() {
        Reports.said(gateway, Reports.taxi(Reports.DRIVER));
        gateway.after(Duration.ofMinutes(5));
        String taxi = """
                {"secondary_merchant_industry":"4121","secondary_merchant_id":"m1","secondary_merchant_name":"Cab",\
                "taxi_operation_id":"o1","taxi_number":"s1","taxi_driver_name":"d","taxi_driver_mobile":"1",\
                "trans_currency":"USD"}""";

        assertThat(code(taxi)).containsEntry("result_code", "SUCCESS");
        assertRefused(code(taxi.replace("s1", "s2")));
    }

    @Test
    void a_repeat_is_answered_as_ever_whatever_has_become_of_the_merchant() {
        approved();
        sell(Selling.PAY, IDS);
        Reports.said(gateway, with(Reports.store(), "store_name", "Tea 2"));

        assertThat(sell(Selling.PAY, IDS)).containsEntry("result_code", "SUCCESS");
    }

    @Test
    void the_code_of_a_refusal_is_a_setting() {
        PureGateway other = PureGateway.under(Terms.USUAL.merchants(CHECKED.unregistered("ACCESS_FORBIDDEN")));

        assertThat(other.pay("T1")).containsEntry("result_code", "FAILED").containsEntry("error", "ACCESS_FORBIDDEN");
    }

    private void approved() {
        Reports.said(gateway, Reports.store());
        gateway.after(Duration.ofMinutes(5));
    }

    private Map<String, String> sell(Selling selling, String ids) {
        return switch (selling) {
            case PAY -> Reports.said(gateway, with(payment("T1"), "extend_info", ids));
            case ORDER -> Reports.said(gateway, with(ordering("T2"), "extend_params", ids));
            case CODE ->
                code(ids.replace(
                        "}",
                        ",\"secondary_merchant_industry\":\"5812\",\"secondary_merchant_name\":\"Tea\","
                                + "\"store_name\":\"Tea 1\",\"trans_currency\":\"USD\"}"));
        };
    }

    private Map<String, String> code(String shop) {
        return Reports.said(
                gateway,
                Map.of(
                        "service",
                        LegacyService.QRCODE_CREATE.wireName(),
                        "biz_type",
                        "OVERSEASHOPQRCODE",
                        "biz_data",
                        shop));
    }

    private static void assertRefused(Map<String, String> answer) {
        assertThat(answer.get("result_code")).startsWith("FAIL");
        assertThat(answer.getOrDefault("error", answer.get("detail_error_code")))
                .isEqualTo("SELLER_NOT_EXIST");
    }
}
