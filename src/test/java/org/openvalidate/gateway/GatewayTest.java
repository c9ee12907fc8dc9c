package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.openvalidate.gateway.PureGateway.CODE;
import static org.openvalidate.gateway.PureGateway.PARTNER;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.with;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.LegacyService;

class GatewayTest {

    private static final String FIRST_ID = "2026030212341234000000000001";

    @ParameterizedTest
    @CsvSource(textBlock = """
                    PAYS_AT_ONCE,       SUCCESS, '',                       SUCCESS, TRADE_SUCCESS
                    ENTERS_PASSWORD,    UNKNOW,  '',                       SUCCESS, WAIT_BUYER_PAY
                    ABANDONS,           UNKNOW,  '',                       SUCCESS, WAIT_BUYER_PAY
                    BALANCE_NOT_ENOUGH, FAILED,  BUYER_BALANCE_NOT_ENOUGH, FAIL,    ''
                    """)
    void each_buyer_leads_to_its_answer(
            Behaviour buyer, String payCode, String payError, String queryCode, String status) {
        PureGateway gateway = PureGateway.whose(buyer);

        Map<String, String> paid = gateway.pay("T1");
        Map<String, String> queried = gateway.query("T1");

        assertThat(paid).containsEntry("result_code", payCode);
        assertThat(paid.getOrDefault("error", "")).isEqualTo(payError);
        assertThat(queried).containsEntry("result_code", queryCode);
        assertThat(queried.getOrDefault("alipay_trans_status", "")).isEqualTo(status);
    }

    @Test
    void a_success_says_what_was_paid_by_whom_when_and_at_what_rate() {
        Map<String, String> paid = PureGateway.whose(Behaviour.PAYS_AT_ONCE).pay("T1");

        assertThat(paid)
                .containsExactly(
                        entry("result_code", "SUCCESS"),
                        entry("partner_trans_id", "T1"),
                        entry("alipay_trans_id", FIRST_ID),
                        entry("alipay_buyer_login_id", "bu***@alitest.com"),
                        entry("alipay_buyer_user_id", "2088" + CODE.substring(CODE.length() - 12)),
                        entry("alipay_pay_time", "20260302100000"),
                        entry("currency", "USD"),
                        entry("trans_amount", "12.34"),
                        entry("exchange_rate", "6.5487"),
                        entry("trans_amount_cny", "80.81"));
    }

    @Test
    void a_call_of_another_account_is_refused_and_one_that_names_none_is_not() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

        assertThat(PureGateway.refusal(gateway.call(with(payment("T1"), "partner", "2088000000000000"))))
                .contains("ILLEGAL_PARTNER");
        assertThat(PureGateway.refusal(gateway.call(with(payment("T1"), "partner", ""))))
                .isEmpty();
    }

    @Test
    void only_the_check_of_a_notice_may_go_without_a_signature() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        Map<String, String> check =
                Map.of("service", "notify_verify", "partner", PureGateway.PARTNER, "notify_id", "n");

        assertThat(PureGateway.refusal(gateway.call(payment("T1"), SignatureState.MISSING)))
                .contains("ILLEGAL_SIGN");
        assertThat(gateway.call(check, SignatureState.MISSING).reply()).isEqualTo(new Reply.Plain("false"));
        assertThat(PureGateway.refusal(gateway.call(check, SignatureState.INVALID)))
                .contains("ILLEGAL_SIGN");
    }

    @Test
    void an_error_on_purpose_is_told_as_its_service_tells_errors() {
        Call call = new Call(payment("T1"), StandardCharsets.UTF_8, List.of());
        Fault fault = Fault.error(call.service(), "SYSTEM_ERROR", Fault.Level.ACCESS);

        assertThat(Gateway.error(fault, call)).isEqualTo(new Reply.Refused("SYSTEM_ERROR"));
    }

    @Test
    void a_code_that_nobody_showed_is_nobodys() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

        Map<String, String> paid =
                PureGateway.fields(gateway.call(with(payment("T1"), "buyer_identity_code", "289999999999999999")));

        assertThat(paid).containsEntry("result_code", "FAILED").containsEntry("error", "BUYER_NOT_EXIST");
        assertThat(gateway.state().inOrder()).isEmpty();
    }

    @Test
    void a_password_makes_a_waiting_trade_paid_at_its_instant() {
        PureGateway gateway = PureGateway.whose(Behaviour.ENTERS_PASSWORD);
        gateway.pay("T1");

        gateway.after(Duration.ofSeconds(20)).password();

        assertThat(gateway.query("T1"))
                .containsEntry("alipay_trans_status", "TRADE_SUCCESS")
                .containsEntry("alipay_pay_time", "20260302100020");
    }

    @Test
    void a_trade_that_is_still_unpaid_closes_after_three_minutes_and_not_before() {
        PureGateway gateway = PureGateway.whose(Behaviour.ABANDONS);
        gateway.pay("T1");

        Map<String, String> before = gateway.after(Duration.ofMillis(179_999)).query("T1");
        Map<String, String> then = gateway.after(Duration.ofMillis(1)).query("T1");

        assertThat(before).containsEntry("alipay_trans_status", "WAIT_BUYER_PAY");
        assertThat(then).containsEntry("alipay_trans_status", "TRADE_CLOSED");
    }

    @Test
    void a_password_after_the_expiry_comes_too_late_and_one_before_it_holds() {
        PureGateway late = PureGateway.whose(Behaviour.ENTERS_PASSWORD);
        PureGateway inTime = PureGateway.whose(Behaviour.ENTERS_PASSWORD);
        late.pay("T1");
        inTime.pay("T1");

        late.after(Duration.ofMinutes(3)).password();
        inTime.after(Duration.ofSeconds(179)).password();

        assertThat(late.query("T1")).containsEntry("alipay_trans_status", "TRADE_CLOSED");
        assertThat(inTime.after(Duration.ofMinutes(9)).query("T1"))
                .containsEntry("alipay_trans_status", "TRADE_SUCCESS");
    }

    @Test
    void a_trade_is_found_by_either_id_and_the_gateways_own_wins() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        String first = gateway.pay("T1").get("alipay_trans_id");
        gateway.pay("T2");
        Map<String, String> byOwn = Map.of("service", LegacyService.QUERY.wireName(), "alipay_trans_id", first);

        assertThat(PureGateway.fields(gateway.call(byOwn))).containsEntry("partner_trans_id", "T1");
        assertThat(PureGateway.fields(gateway.call(with(byOwn, "partner_trans_id", "T2"))))
                .containsEntry("partner_trans_id", "T1");
        assertThat(gateway.query("T2")).containsEntry("partner_trans_id", "T2");
    }

    @Test
    void a_trade_that_never_was_does_not_exist() {
        assertThat(PureGateway.whose(Behaviour.PAYS_AT_ONCE).query("NONE"))
                .containsExactly(
                        entry("result_code", "FAIL"),
                        entry("error", "TRADE_NOT_EXIST"),
                        entry("detail_error_code", "TRADE_NOT_EXIST"),
                        entry("detail_error_des", "the trade does not exist"),
                        entry("partner_trans_id", "NONE"));
    }

    @Test
    void a_trade_keeps_the_amount_in_the_currency_in_which_it_is_priced() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

        gateway.call(with(with(payment("T1"), "currency", "JPY"), "trans_currency", "CNY"));

        assertThat(gateway.query("T1")).containsEntry("currency", "JPY").containsEntry("trans_amount", "12.34");
    }

    @Test
    void the_gateways_ids_are_digits_whatever_the_machines_language() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            Map<String, String> paid = PureGateway.whose(Behaviour.PAYS_AT_ONCE).pay("T1");

            assertThat(paid)
                    .containsEntry("alipay_trans_id", FIRST_ID)
                    .containsEntry("alipay_pay_time", "20260302100000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_state_is_never_changed_by_what_happens_to_it() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        State before = gateway.state();

        gateway.pay("T1");

        assertThat(before.inOrder()).isEmpty();
        assertThat(gateway.state().inOrder()).extracting(Trade::merchantId).containsExactly("T1");
        assertThat(before.account().partner()).isEqualTo(PARTNER);
    }
}
