package org.openvalidate.gateway.http.cashier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.http.cashier.CashierIT.with;
import static org.openvalidate.gateway.http.cashier.OnlineShop.POOR;
import static org.openvalidate.gateway.http.cashier.OnlineShop.RICH;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.OnlineTerms;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.cashier.Surfer.Seen;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.Chance;
import org.openvalidate.time.SteppedTimeline;

/**
 * Every error that the pages of the online products document, met by a shop that signs with openssl: one request is signed
 * once and sent again under each armed code, and what an input earns that CashierIT, AppCashierIT and OnlineServicesIT do
 * not show is shown here. Sources of the lists: legacy-online §3.1, §3.3, §4.5, §8.1 to §8.4.
 */
class OnlineErrorsIT {

    private static final Set<String> DOCUMENTED = words(
            // access
            """
            ILLEGAL_SIGN ILLEGAL_SIGN_TYPE ILLEGAL_DYN_MD5_KEY ILLEGAL_ENCRYPT ILLEGAL_SECURITY_PROFILE ILLEGAL_ARGUMENT
            INVALID_PARAMETER ILLEGAL_SERVICE ILLEGAL_PARTNER ILLEGAL_PARTNER_EXTERFACE ILLEGAL_EXTERFACE ILLEGAL_USER
            ILLEGAL_AGENT ILLEGAL_CHARSET INVALID_CHARACTER_SET ILLEGAL_CLIENT_IP ILLEGAL_EXTER_INVOKE_IP
            ILLEGAL_REQUEST_REFERER ILLEGAL_ANTI_PHISHING_KEY ANTI_PHISHING_KEY_TIMEOUT ILLEGAL_DIGEST ILLEGAL_DIGEST_TYPE
            ILLEGAL_FILE_FORMAT ILLEGAL_ENCODING ILLEGAL_TARGET_SERVICE ILLEGAL_ACCESS_SWITCH_SYSTEM HAS_NO_PRIVILEGE
            EXTERFACE_IS_CLOSED SESSION_TIMEOUT ACCESS_FORBIDDEN ILLEGAL_CURRENCY ILLEGAL_TIMEOUT_RULE
            """,
            // business
            """
            TRADE_NOT_EXIST CONTEXT_INCONSISTENT TRADE_HAS_SUCCESS TRADE_HAS_CLOSE REASON_ILLEGAL_STATUS
            REASON_TRADE_BEEN_FREEZEN TRADE_BUYER_NOT_MATCH PURCHASE_TRADE_NOT_EXIST RETURN_AMOUNT_EXCEED
            CURRENCY_NOT_SAME REFUNDMENT_VALID_DATE_EXCEED REPEATED_REFUNDMENT_REQUEST
            REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE MERCHANT_BALANCE_NOT_ENOUGH TRADE_SETTLE_ERROR SELLER_NOT_EXIST
            PARTNER_ERROR INVALID_RECEIVE_ACCOUNT UN_SUPPORT_BIZ_TYPE ERROR_SELLER_CERTIFY_LEVEL_LIMIT
            EXIST_FORBIDDEN_WORD AGREEMENT_NOT_EXIST SYSTEM_ERROR SYSTEM_EXCEPTION ORDER_SUCCESS_PAY_INPROCESS
            """,
            // buyer and risk
            """
            BUYER_BALANCE_NOT_ENOUGH BUYER_BANKCARD_BALANCE_NOT_ENOUGH BUYER_ENABLE_STATUS_FORBID BUYER_NOT_EXIST
            BUYER_NOT_MAINLAND_CERT BUYER_SELLER_EQUAL BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR
            BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR ERROR_BUYER_CERTIFY_LEVEL_LIMIT ERROR_BALANCE_PAYMENT_DISABLE
            BEYOND_PAY_RESTRICTION BEYOND_PER_RECEIPT_RESTRICTION PAYMENT_REQUEST_HAS_RISK
            NO_PAYMENT_INSTRUMENTS_AVAILABLE PAYMENT_FAIL PULL_MOBILE_CASHIER_FAIL MOBILE_PAYMENT_SWITCH_OFF
            CLIENT_VERSION_NOT_MATCH
            """);

    @TempDir
    static Path keys;

    private final SteppedTimeline clock = new SteppedTimeline(Instant.parse("2026-03-02T02:00:00Z"));
    private final OnlineShop shop = new OnlineShop(keys, clock);
    private final Surfer surfer = new Surfer();
    private final URI paste = shop.gateway.uri().resolve(Link.APP);

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB", "WAP"})
    void a_page_shows_every_documented_code_and_then_the_cashier(String product) {
        Map<String, String> order = shop.order(product, "T1");
        URI link = shop.link(shop.signed(order, "RSA2", UTF_8), UTF_8);

        for (String code : DOCUMENTED) {
            arm(order.get("service"), code);

            assertShown(surfer.get(link), code);
        }

        assertThat(surfer.get(link).status()).isEqualTo(302);
        assertThat(shop.account.trades()).isEmpty();
    }

    @Test
    void an_order_string_shows_every_documented_code_or_the_cashiers_own_and_then_the_cashier() {
        Map<String, String> own = Map.of(
                "ILLEGAL_SIGN", "ALIN10070",
                "ILLEGAL_PARTNER", "ALIN10129",
                "CONTEXT_INCONSISTENT", "ALIN42282",
                "TRADE_BUYER_NOT_MATCH", "ALIN10023");
        Map<String, String> handed = Map.of("orderString", shop.orderString(shop.order("APP", "A1")));

        for (String code : DOCUMENTED) {
            arm("mobile.securitypay.pay", code);

            assertShown(surfer.post(paste, handed), own.getOrDefault(code, code));
        }

        assertThat(surfer.post(paste, handed).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"single_trade_query", "forex_refund", "forex_rate_file"})
    void a_service_refuses_with_every_documented_code_and_then_serves(String service) {
        pay("T1");
        Map<String, String> signed = request(service);

        for (String code : DOCUMENTED) {
            arm(service, code);

            assertThat(sent(signed)).endsWith("<alipay><is_success>F</is_success><error>" + code + "</error></alipay>");
        }

        assertThat(shop.account.trade("T1").orElseThrow().refunded()).isZero();
        assertThat(sent(signed)).containsAnyOf("<is_success>T</is_success>", "20260302|090000|USD|6.5487");
    }

    @Test
    void the_cashier_has_seven_codes_of_its_own() {
        Map<String, String> order = shop.order("APP", "A1");
        String good = shop.orderString(order);

        assertShown(hand(good.replace("12.34", "0.01")), "ALIN10070");
        assertShown(hand(good.replace(OnlineShop.PARTNER, "2088000000000000")), "ALIN10129");
        assertShown(hand(good.replace("\"", "'")), "ALIN38173");
        assertShown(hand(shop.orderString(with(order, "forex_biz", "XX"))), "ALIN43877");
        arm("mobile.securitypay.pay", "ALIN43911");
        assertShown(hand(good), "ALIN43911");
        assertThat(shop.account.state().visits().inOrder()).hasSize(1);

        URI second = hand(good).onward();
        URI first = hand(good).onward();
        // a trade begins with the right password, paid or not
        surfer.press(first, "act", "LOGIN", "buyer", POOR);
        surfer.press(first, "act", "CONFIRM");
        assertThat(surfer.press(second, "act", "LOGIN", "buyer", RICH).words()).contains("ALIN10023");
        assertShown(hand(shop.orderString(with(order, "total_fee", "0.01"))), "ALIN42282");
    }

    @Test
    void an_order_that_was_closed_does_not_begin_again() {
        URI link = shop.link(shop.order("WEB", "T1"));
        surfer.press(surfer.get(link).onward(), "act", "LOGIN", "buyer", RICH);
        clock.advance(Duration.ofHours(13));

        assertShown(surfer.get(link), "TRADE_HAS_CLOSE");
    }

    @Test
    void a_charset_that_a_mobile_website_may_not_use_is_refused() {
        Charset gbk = Charset.forName("GBK");
        Map<String, String> order = with(shop.order("WAP", "T1"), "_input_charset", gbk.name());

        assertShown(surfer.get(shop.link(shop.signed(order, "MD5", gbk), gbk)), "ILLEGAL_CHARSET");
    }

    @Test
    void who_has_handed_in_no_public_key_cannot_sign_with_one() {
        String partner = "2088999999999999";
        KeyRing both = KeyRing.of(LabKeys.MD5, LabKeys.GATEWAY_PAIR.getPrivate(), LabKeys.GATEWAY_PAIR.getPublic());
        KeyRing ring = new KeyRing(
                both.signing(), Map.of(SignType.MD5, both.toVerify(SignType.MD5).orElseThrow()));
        shop.gateway
                .server()
                .open(new OpenAccount(
                        State.of(new Account(partner, "USD", new BigDecimal("6.5487"), Duration.ofMinutes(3))),
                        clock,
                        ring,
                        new Kept(),
                        Chance.of(1, partner),
                        Duration.ZERO,
                        Duration.ZERO));
        Map<String, String> order = with(shop.order("WEB", "T1"), "partner", partner);

        assertShown(surfer.get(shop.link(shop.signed(order, "RSA2", UTF_8), UTF_8)), "ILLEGAL_SECURITY_PROFILE");
        assertThat(surfer.get(shop.link(order)).status()).as("under MD5").isEqualTo(302);
    }

    @Test
    void a_service_that_is_not_in_the_contract_is_refused() {
        Map<String, String> rates = request("forex_rate_file");
        Map<String, String> customs = request("alipay.overseas.acquire.customs.query");
        shop.account.agree(Terms.USUAL.online(OnlineTerms.USUAL.inHongKong().withoutCustoms()));

        for (Map<String, String> signed : Set.of(rates, customs)) {
            assertThat(sent(signed)).contains("<is_success>F</is_success><error>ILLEGAL_PARTNER_EXTERFACE</error>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MERCHANT_BALANCE_NOT_ENOUGH", "SYSTEM_EXCEPTION", "SYSTEM_ERROR"})
    void a_refund_whose_error_comes_after_its_effect_is_done_all_the_same(String code) {
        pay("T1");
        Map<String, String> signed = request("forex_refund");
        shop.account.arm(Fault.error("forex_refund", code, Fault.Level.BUSINESS).afterEffect());

        assertThat(sent(signed)).contains("<error>" + code + "</error>");
        clock.advance(Duration.ofSeconds(3));
        assertThat(sent(signed)).contains("<error>REPEATED_REFUNDMENT_REQUEST</error>");
        assertThat(shop.account.trade("T1").orElseThrow().refunded()).isEqualByComparingTo("1.00");
    }

    private void arm(String service, String code) {
        shop.account.arm(Fault.error(service, code, Fault.Level.ACCESS));
    }

    private Seen hand(String orderString) {
        return surfer.post(paste, Map.of("orderString", orderString));
    }

    private void pay(String id) {
        URI page = surfer.get(shop.link(shop.order("WEB", id))).onward();
        surfer.press(page, "act", "LOGIN", "buyer", RICH);
        surfer.press(page, "act", "CONFIRM");
    }

    /** A good request of a service, signed. */
    private Map<String, String> request(String service) {
        Map<String, String> request = new TreeMap<>();
        request.put("service", service);
        request.put("partner", OnlineShop.PARTNER);
        request.put("_input_charset", "UTF-8");
        switch (service) {
            case "single_trade_query" -> request.put("out_trade_no", "T1");
            case "forex_refund" ->
                request.putAll(Map.of(
                        "out_trade_no", "T1",
                        "out_return_no", "R1",
                        "return_amount", "1.00",
                        "currency", "USD",
                        "gmt_return", "2026-03-02 10:00:00",
                        "is_sync", "Y"));
            case "alipay.overseas.acquire.customs.query" -> request.put("out_request_nos", "20260302-1");
            default -> {}
        }
        return shop.signed(request, "RSA2", UTF_8);
    }

    private String sent(Map<String, String> signed) {
        return new String(shop.merchant.send("GET", signed, UTF_8), UTF_8).strip();
    }

    private static void assertShown(Seen page, String code) {
        assertThat(page.status()).as(code).isEqualTo(200);
        assertThat(page.text()).containsPattern("<strong class=\"id\">" + code + "[ <]");
        assertThat(page.words()).contains(CodeWords.meaning(code, Tongue.EN), CodeWords.remedy(code, Tongue.ZH));
    }

    private static Set<String> words(String... lists) {
        Set<String> words = new TreeSet<>();
        Stream.of(lists).forEach(list -> words.addAll(Set.of(list.strip().split("\\s+", -1))));
        return words;
    }
}
