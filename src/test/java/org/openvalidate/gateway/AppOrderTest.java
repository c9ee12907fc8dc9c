package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.refusal;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.SignatureState;

class AppOrderTest {

    @ParameterizedTest
    @CsvSource({
        "forex_biz, '', ILLEGAL_ARGUMENT",
        "forex_biz, XX, ALIN43877",
        "seller_id, '', ILLEGAL_ARGUMENT",
        "payment_type, '', served",
        "payment_type, 2, INVALID_PARAMETER",
        "product_code, NEW_OVERSEAS_SELLER, INVALID_PARAMETER",
        "product_code, WAP_OVERSEAS_SELLER, served",
        "currency, EUR, ILLEGAL_CURRENCY",
        "service, create_forex_trade, ILLEGAL_SERVICE",
        "service, alipay.acquire.cancel, ILLEGAL_SERVICE"
    })
    void an_order_string_has_its_own_rules(String field, String value, String answer) {
        Departure departure = gateway().handOver(with(Orders.app("T1"), field, value));

        assertThat(refusal(departure).orElse("served")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, ALIN10070",
        "MISSING, ALIN10070",
        "UNKNOWN_TYPE, ILLEGAL_SIGN_TYPE",
        "NO_KEY, ILLEGAL_SECURITY_PROFILE"
    })
    void a_signature_that_does_not_hold_has_a_code_of_the_cashier(SignatureState signature, String code) {
        assertThat(refusal(gateway().handOver(Orders.app("T1"), signature))).contains(code);
    }

    @Test
    void the_same_number_with_other_content_has_a_code_of_the_cashier() {
        PureGateway gateway = gateway();
        gateway.buy(Orders.app("T1"));

        assertThat(refusal(gateway.handOver(with(Orders.app("T1"), "subject", "coffee"))))
                .contains("ALIN42282");
        assertThat(refusal(gateway.handOver(Orders.app("T1")))).contains("TRADE_HAS_SUCCESS");
    }

    @Test
    void an_order_string_is_handed_over_and_never_called() {
        assertThat(refusal(gateway().call(Orders.app("T1")))).contains("ILLEGAL_SERVICE");
    }

    @Test
    void risk_at_the_buyer_s_side_comes_on_purpose() {
        PureGateway gateway = gateway().arm(Fault.error("mobile.securitypay.pay", "ALIN43911", Fault.Level.BUSINESS));

        assertThat(refusal(gateway.handOver(Orders.app("T1")))).contains("ALIN43911");
    }

    @ParameterizedTest
    @CsvSource({"ILLEGAL_PARTNER, ALIN10129", "TRADE_BUYER_NOT_MATCH, ALIN10023", "ILLEGAL_CURRENCY, ILLEGAL_CURRENCY"})
    void the_cashier_has_codes_of_its_own_for_some_errors(String code, String shown) {
        assertThat(CashierCode.of(code)).isEqualTo(shown);
    }

    @Test
    void an_app_is_told_what_has_become_of_its_order() {
        PureGateway gateway = gateway();
        String token = gateway.visit(Orders.app("T1"));
        assertThat(gateway.sight(token).result()).isEmpty();

        gateway.act(token, Act.LOGIN);
        gateway.act(token, Act.WRONG_PASSWORD);
        assertThat(gateway.sight(token).result()).isEmpty();
        gateway.act(token, Act.LEAVE);
        assertThat(gateway.sight(token).result()).contains(ClientResult.CANCELLED);
        gateway.act(token, Act.LOGIN);
        gateway.act(token, Act.CONFIRM);

        assertThat(gateway.sight(token).result()).contains(ClientResult.SUCCESS);
    }

    @Test
    void an_app_whose_order_is_over_is_told_that_it_failed() {
        PureGateway gateway = gateway();
        String token = gateway.visit(Orders.app("T1"));

        gateway.after(Duration.ofDays(1));

        assertThat(gateway.sight(token).result()).contains(ClientResult.FAILED);
    }

    @Test
    void an_app_whose_order_somebody_else_pays_is_told_that_it_failed() {
        PureGateway gateway = gateway().admit("other", Behaviour.BALANCE_NOT_ENOUGH);
        String first = gateway.visit(Orders.app("T1"));
        gateway.act(first, Act.LOGIN, "other");
        gateway.act(first, Act.CONFIRM);

        String second = gateway.buy(Orders.app("T1"));

        assertThat(gateway.sight(second).result()).contains(ClientResult.FAILED);
    }

    @ParameterizedTest
    @EnumSource(ClientResult.class)
    void any_result_can_be_demanded_whatever_the_truth(ClientResult result) {
        PureGateway gateway = gateway();
        String token = gateway.buy(Orders.app("T1"));

        gateway.happens(new Event.ResultAsked(token, result));

        assertThat(gateway.sight(token).result()).contains(result);
        assertThat(gateway.status("T1")).isEqualTo("TRADE_FINISHED");
    }

    @Test
    void results_have_the_numbers_of_the_documents() {
        assertThat(ClientResult.values())
                .extracting(ClientResult::status)
                .containsExactly(9000, 8000, 4000, 6001, 6002, 6004);
    }

    private static PureGateway gateway() {
        return PureGateway.whose(Behaviour.PAYS_AT_ONCE);
    }
}
