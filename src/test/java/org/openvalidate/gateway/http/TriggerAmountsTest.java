package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Departure;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.State;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;

class TriggerAmountsTest {

    private static final String CODE = "281234567890123456";

    private final RealTimeline timeline = new RealTimeline();

    @AfterEach
    void close() {
        timeline.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 9901,    USD, ERROR",
        "WHOLE, 9901.00, USD, ERROR",
        "WHOLE, 9901,    JPY, ERROR",
        "WHOLE, 9902.00, USD, NO_ANSWER",
        "WHOLE, 99.01,   USD, ''",
        "WHOLE, 9903,    USD, ''",
        "CENTS, 99.01,   USD, ERROR",
        "CENTS, 9902,    JPY, NO_ANSWER",
        "WHOLE, 9901.5,  USD, ''",
        "WHOLE, x,       USD, ''",
        "CENTS, 9901,    USD, ''",
        "OFF,   9901,    USD, ''"
    })
    void a_pay_is_met_by_its_amount(TriggerAmounts amounts, String amount, String currency, String met) {
        OpenAccount account = account(amounts, currency);

        assertThat(kind(pay(account, amount, currency))).isEqualTo(met);
        assertThat(account.armed())
                .filteredOn(fault -> fault.service().endsWith(".pay"))
                .isEmpty();
    }

    @Test
    void an_unanswered_pay_was_taken_and_one_with_an_unknown_outcome_was_not() {
        OpenAccount account = account(TriggerAmounts.WHOLE, "USD");

        pay(account, "9901");
        assertThat(account.trade("T9901")).isEmpty();
        pay(account, "9902");
        assertThat(account.trade("T9902").orElseThrow().charged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 9903,  ERROR",
        "WHOLE, 9904,  NO_ANSWER",
        "WHOLE, 99.03, ''",
        "CENTS, 99.03, ERROR",
        "CENTS, 99.04, NO_ANSWER",
        "OFF,   9903,  ''"
    })
    void every_query_of_a_trade_is_met_by_what_was_paid_under_either_id(
            TriggerAmounts amounts, String amount, String met) {
        OpenAccount account = account(amounts, "USD");
        pay(account, amount);
        String alipayId = account.trade("T" + amount).orElseThrow().alipayId();

        assertThat(kind(call(account, "alipay.acquire.overseas.query", Map.of("partner_trans_id", "T" + amount))))
                .isEqualTo(met);
        assertThat(kind(call(account, "alipay.acquire.overseas.query", Map.of("alipay_trans_id", alipayId))))
                .isEqualTo(met);
        assertThat(kind(call(account, "alipay.acquire.overseas.query", Map.of("partner_trans_id", "T1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9905, EE.", "9906, EEE", "9907, ..."})
    void cancels_fail_twice_or_for_ever(String amount, String met) {
        OpenAccount account = account(TriggerAmounts.WHOLE, "USD");
        pay(account, amount);

        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            Departure departure = call(
                    account,
                    "alipay.acquire.cancel",
                    Map.of("out_trade_no", "T" + amount, "timestamp", "1000000000000"));
            marks.append(departure.spoiltBy(Fault.Kind.ERROR) ? 'E' : '.');
        }

        assertThat(marks).hasToString(met);
    }

    @ParameterizedTest
    @CsvSource({"9907, ERROR, false", "9908, NO_ANSWER, true"})
    void refunds_are_armed_for_the_trade(String amount, Fault.Kind kind, boolean executed) {
        OpenAccount account = account(TriggerAmounts.WHOLE, "USD");
        pay(account, amount);

        assertThat(account.armed())
                .filteredOn(fault -> fault.match().containsValue("T" + amount))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.service()).isEqualTo("alipay.acquire.overseas.spot.refund");
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.executed()).isEqualTo(executed);
                });
    }

    @Test
    void after_a_restart_amounts_mean_what_they_meant() {
        OpenAccount account = account(TriggerAmounts.WHOLE, "USD");
        account.restart();

        assertThat(kind(pay(account, "9901"))).isEqualTo("ERROR");
    }

    private OpenAccount account(TriggerAmounts amounts, String currency) {
        OpenAccount account = new OpenAccount(
                State.of(new Account("2088123412341234", currency, new BigDecimal("6.5"), Duration.ofMinutes(3))),
                timeline,
                LabKeys.GATEWAY,
                new Kept(),
                Chance.of(1, "x"),
                Duration.ZERO,
                Duration.ZERO);
        account.admit(CODE, Behaviour.PAYS_AT_ONCE);
        account.heed(amounts);
        return account;
    }

    private static Departure pay(OpenAccount account, String amount) {
        return pay(account, amount, "USD");
    }

    private static Departure pay(OpenAccount account, String amount, String currency) {
        return call(
                account,
                "alipay.acquire.overseas.spot.pay",
                Map.of(
                        "alipay_seller_id",
                        account.partner(),
                        "trans_name",
                        "tea",
                        "partner_trans_id",
                        "T" + amount,
                        "currency",
                        currency,
                        "trans_amount",
                        amount,
                        "buyer_identity_code",
                        CODE,
                        "identity_code_type",
                        "barcode",
                        "biz_product",
                        "OVERSEAS_MBARCODE_PAY",
                        "extend_info",
                        "{\"store_id\":\"s1\"}"));
    }

    private static Departure call(OpenAccount account, String service, Map<String, String> fields) {
        Map<String, String> parameters = new java.util.LinkedHashMap<>(fields);
        parameters.put("service", service);
        parameters.put("partner", account.partner());
        parameters.put("_input_charset", "UTF-8");
        parameters.put("sign_type", "MD5");
        parameters.put("sign", "0".repeat(32));
        return account.happens(new Event.Called(
                        new Call(parameters, UTF_8, List.of()), SignatureState.VALID, java.time.Instant.EPOCH))
                .departure()
                .orElseThrow();
    }

    private static String kind(Departure departure) {
        return departure.fault().map(fault -> fault.kind().name()).orElse("");
    }
}
