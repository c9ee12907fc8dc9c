package org.openvalidate.gateway.http.cashier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.http.cashier.CashierIT.with;
import static org.openvalidate.gateway.http.cashier.OnlineShop.RICH;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.gateway.Fault;
import org.openvalidate.testkit.OpensslMerchant;
import org.openvalidate.testkit.OpensslMerchant.Said;
import org.openvalidate.time.SteppedTimeline;

/**
 * What a shop's server asks after its buyer has been at the cashier: query, refund and rates, signed by openssl and sent by
 * curl, and every documented error that an input earns. Source of the codes: legacy-online §3.3, §3.8, §4.5.
 */
class OnlineServicesIT {

    private static final String CUSTOMS = "alipay.acquire.customs";
    private static final String CUSTOMS_QUERY = "alipay.overseas.acquire.customs.query";
    private static final Duration APART = Duration.ofSeconds(3);

    @TempDir
    static Path keys;

    private final SteppedTimeline clock = new SteppedTimeline(Instant.parse("2026-03-02T02:00:00Z"));
    private final OnlineShop shop = new OnlineShop(keys, clock);
    private final Surfer surfer = new Surfer();

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"GET, MD5, UTF-8", "POST, RSA, GBK", "POST, RSA2, UTF-8", "GET, RSA2, GB2312"})
    void a_query_is_answered_and_openssl_confirms_it(String method, String type, Charset charset) {
        pay("T1");

        Said said = shop.merchant.ask(method, type, charset, "single_trade_query", Map.of("out_trade_no", "T1"));

        assertThat(said.accepted()).as(said.toString()).isTrue();
        assertThat(said.verified()).isTrue();
        assertThat(said.field("trade_status")).isEqualTo("TRADE_FINISHED");
        assertThat(said.field("total_fee")).as("what was charged, in yuan").isEqualTo("80.81");
        assertThat(said.field("subject")).isEqualTo("茶 & cake");
        assertThat(ask("single_trade_query", Map.of("trade_no", said.field("trade_no")))
                        .field("out_trade_no"))
                .isEqualTo("T1");
    }

    @Test
    void a_trade_is_refunded_in_parts_and_stays_finished() {
        pay("T1");

        Said half = ask("forex_refund", refund("R1", "6.00"));
        clock.advance(APART);
        Said rest = ask("forex_refund", with(refund("R2", "6.34"), "is_sync", "N"));

        assertThat(half.accepted() && rest.accepted()).as(half + " " + rest).isTrue();
        Said found = ask("alipay.acquire.refund.query", Map.of("out_trade_no", "T1", "out_return_no", "R2"));
        assertThat(found.verified()).isTrue();
        assertThat(shop.status("T1")).isEqualTo("TRADE_FINISHED");
    }

    @Test
    void a_refund_that_is_not_synchronous_is_told_by_a_notice_that_openssl_confirms() throws Exception {
        pay("T1");
        clock.advance(APART);
        assertThat(shop.desk.await(1)).hasSize(1);

        ask("forex_refund", with(with(refund("R1", "6.00"), "is_sync", "N"), "notify_url", shop.desk.url()));
        clock.advance(APART);

        Map<String, String> said = shop.desk.await(2).get(1).fields();
        assertThat(said)
                .containsEntry("notify_type", "refund_status_sync")
                .containsEntry("refund_status", "REFUND_SUCCESS")
                .containsEntry("out_return_no", "R1");
        assertThat(shop.merchant.verifies(
                        OpensslMerchant.preSign(said), said.get("sign"), said.get("sign_type"), UTF_8))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "out_trade_no, T2, PURCHASE_TRADE_NOT_EXIST",
        "return_amount, 12.35, RETURN_AMOUNT_EXCEED",
        "return_amount, 1.234, INVALID_PARAMETER",
        "return_amount, 0.00, INVALID_PARAMETER",
        "return_amount, , INVALID_PARAMETER",
        "gmt_return, yesterday, INVALID_PARAMETER",
        "currency, EUR, CURRENCY_NOT_SAME",
        "out_return_no, , ILLEGAL_ARGUMENT",
        "is_sync, X, INVALID_PARAMETER",
        "product_code, NEW_WAP_OVERSEAS_SELLER, INVALID_PARAMETER"
    })
    void a_refund_that_cannot_be_is_refused_with_its_code(String field, String value, String code) {
        pay("T1");
        Map<String, String> refund = with(refund("R1", "1.00"), field, value == null ? "" : value);
        refund.values().removeIf(String::isEmpty);

        assertRefused(ask("forex_refund", refund), code);
    }

    @Test
    void the_same_refund_again_is_known() {
        pay("T1");
        ask("forex_refund", refund("R1", "1.00"));
        clock.advance(APART);

        assertRefused(ask("forex_refund", refund("R1", "1.00")), "REPEATED_REFUNDMENT_REQUEST");
    }

    @Test
    void refunds_come_three_seconds_apart() {
        pay("T1");
        ask("forex_refund", refund("R1", "1.00"));

        assertRefused(ask("forex_refund", refund("R2", "1.00")), "SYSTEM_ERROR");
    }

    @Test
    void after_a_year_it_is_too_late_for_a_refund() {
        pay("T1");
        clock.advance(Duration.ofDays(366));

        assertRefused(ask("forex_refund", refund("R1", "1.00")), "REFUNDMENT_VALID_DATE_EXCEED");
    }

    @ParameterizedTest
    @CsvSource({"PT1H, REASON_ILLEGAL_STATUS", "PT13H, TRADE_HAS_CLOSE"})
    void what_was_never_paid_is_not_refunded(Duration later, String code) {
        URI page = surfer.get(shop.link(shop.order("WEB", "T1"))).onward();
        surfer.press(page, "act", "LOGIN", "buyer", RICH);
        clock.advance(later);

        assertRefused(ask("forex_refund", refund("R1", "1.00")), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MERCHANT_BALANCE_NOT_ENOUGH",
                "SYSTEM_EXCEPTION",
                "SYSTEM_ERROR",
                "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE",
                "HAS_NO_PRIVILEGE",
                "ILLEGAL_DYN_MD5_KEY",
                "ILLEGAL_ENCRYPT",
                "ILLEGAL_USER",
                "ILLEGAL_EXTERFACE",
                "ILLEGAL_PARTNER_EXTERFACE",
                "ILLEGAL_AGENT"
            })
    void what_no_input_earns_is_armed(String code) {
        pay("T1");
        shop.account.arm(new Fault(
                "f", "forex_refund", Fault.Kind.ERROR, code, Fault.Level.BUSINESS, Map.of(), 0, 1, false, null));

        assertRefused(ask("forex_refund", refund("R1", "1.00")), code);
        assertThat(shop.account.trade("T1").orElseThrow().refunded()).isZero();
    }

    @Test
    void a_query_says_what_is_wrong_with_it() {
        assertRefused(ask("single_trade_query", Map.of("out_trade_no", "T9")), "TRADE_NOT_EXIST");
        assertRefused(ask("single_trade_query", Map.of()), "ILLEGAL_ARGUMENT");
        assertRefused(ask("single_trade_queries", Map.of("out_trade_no", "T9")), "ILLEGAL_SERVICE");
        assertThat(sent("single_trade_query", "sign", "0123")).contains("<error>ILLEGAL_SIGN</error>");
        assertThat(sent("single_trade_query", "sign_type", "md5")).contains("<error>ILLEGAL_SIGN_TYPE</error>");
        assertThat(sent("single_trade_query", "partner", "2088000000000000"))
                .contains("<error>ILLEGAL_PARTNER</error>");
        assertThat(sent("single_trade_query", "_input_charset", "utf-7")).contains("<error>ILLEGAL_CHARSET</error>");
    }

    @Test
    void rates_are_plain_text_from_nine_in_the_morning_on() {
        assertThat(rates()).contains("20260302|090000|USD|").doesNotContain("<");

        clock.advance(Duration.ofHours(15));

        assertThat(rates()).isEqualTo("File empty");
    }

    @ParameterizedTest
    @CsvSource({"MD5, UTF-8", "RSA, GBK", "RSA2, UTF-8"})
    void a_payment_is_declared_to_customs_and_openssl_confirms_what_they_say(String type, Charset charset) {
        pay("T1");

        Said said = shop.merchant.ask("POST", type, charset, CUSTOMS, declaration("80.81"));
        Said found = ask(CUSTOMS_QUERY, Map.of("out_request_nos", "20260302-1,20260302-2"));

        assertThat(said.verified() && found.verified()).as(said + " " + found).isTrue();
        assertThat(said.field("result_code")).isEqualTo("SUCCESS");
        assertThat(found.field("not_found")).isEqualTo("20260302-2");
        assertThat(found.field("records")).contains("20260302-1", said.field("alipay_declare_no"));
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 80.82, INVALID_PARAMETER",
        "merchant_customs_name, , INVALID_PARAMETER",
        "is_split, T, INVALID_PARAMETER",
        "trade_no, 1, TRADE_NOT_EXIST"
    })
    void a_declaration_that_cannot_be_is_refused_under_signature(String field, String value, String code) {
        pay("T1");
        Map<String, String> declaration = with(declaration("80.00"), field, value == null ? "" : value);
        declaration.values().removeIf(String::isEmpty);

        Said said = ask(CUSTOMS, declaration);

        assertThat(said.verified()).as(said.toString()).isTrue();
        assertThat(said.field("result_code")).isEqualTo("FAIL");
        assertThat(said.field("detail_error_code")).isEqualTo(code);
    }

    private Map<String, String> declaration(String amount) {
        Map<String, String> declaration = new TreeMap<>();
        declaration.put("out_request_no", "20260302-1");
        declaration.put("trade_no", shop.account.trade("T1").orElseThrow().alipayId());
        declaration.put("merchant_customs_code", "1234567890");
        declaration.put("merchant_customs_name", "茶馆");
        declaration.put("amount", amount);
        declaration.put("customs_place", "HANGZHOU");
        return declaration;
    }

    private void pay(String id) {
        URI page = surfer.get(shop.link(shop.order("WEB", id))).onward();
        surfer.press(page, "act", "LOGIN", "buyer", RICH);
        surfer.press(page, "act", "CONFIRM");
        assertThat(shop.status(id)).isEqualTo("TRADE_FINISHED");
    }

    private static Map<String, String> refund(String id, String amount) {
        Map<String, String> refund = new TreeMap<>();
        refund.put("out_trade_no", "T1");
        refund.put("out_return_no", id);
        refund.put("return_amount", amount);
        refund.put("currency", "USD");
        refund.put("gmt_return", "2026-03-02 10:00:00");
        refund.put("reason", "退款");
        refund.put("is_sync", "Y");
        return refund;
    }

    private Said ask(String service, Map<String, String> fields) {
        return shop.merchant.ask(service, fields);
    }

    /** What is said to a query of which something was changed after signing. */
    private String sent(String service, String name, String value) {
        Map<String, String> query = new TreeMap<>();
        query.put("service", service);
        query.put("partner", OnlineShop.PARTNER);
        query.put("_input_charset", "UTF-8");
        query.put("out_trade_no", "T9");
        return new String(shop.merchant.send("GET", with(shop.signed(query, "MD5", UTF_8), name, value), UTF_8), UTF_8);
    }

    private String rates() {
        Map<String, String> question =
                Map.of("service", "forex_rate_file", "partner", OnlineShop.PARTNER, "_input_charset", "UTF-8");
        return new String(shop.merchant.send("GET", shop.signed(question, "MD5", UTF_8), UTF_8), UTF_8);
    }

    private static void assertRefused(Said said, String code) {
        assertThat(said.accepted()).as(said.toString()).isFalse();
        assertThat(said.error()).isEqualTo(code);
        assertThat(said.fields()).isEmpty();
    }
}
