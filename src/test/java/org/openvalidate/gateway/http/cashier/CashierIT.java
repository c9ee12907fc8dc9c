package org.openvalidate.gateway.http.cashier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.http.cashier.OnlineShop.POOR;
import static org.openvalidate.gateway.http.cashier.OnlineShop.RICH;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.cashier.Surfer.Seen;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.NoticeDesk;
import org.openvalidate.testkit.OpensslMerchant;
import org.openvalidate.time.RealTimeline;

/** A buyer's way from the shop to the cashier and back, over real HTTP; the shop signs and verifies with openssl. */
class CashierIT {

    private static final String HOSTILE = "<script>alert(1)</script>'><img src=x onerror=alert(2)>&amp;";

    @TempDir
    static Path keys;

    private final OnlineShop shop = new OnlineShop(keys, new RealTimeline());
    private final Surfer surfer = new Surfer();

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WEB, arrives, TRADE_NOT_EXIST",
        "WAP, arrives, TRADE_NOT_EXIST",
        "APP, arrives, TRADE_NOT_EXIST",
        "WEB, logs in, WAIT_BUYER_PAY",
        "WAP, logs in, TRADE_NOT_EXIST",
        "APP, logs in, TRADE_NOT_EXIST",
        "WEB, mistypes, WAIT_BUYER_PAY",
        "WAP, mistypes, TRADE_NOT_EXIST",
        "APP, mistypes, TRADE_NOT_EXIST",
        "WEB, has no money, WAIT_BUYER_PAY",
        "WAP, has no money, WAIT_BUYER_PAY",
        "APP, has no money, WAIT_BUYER_PAY",
        "WEB, pays, TRADE_FINISHED",
        "WAP, pays, TRADE_FINISHED",
        "APP, pays, TRADE_FINISHED"
    })
    void what_a_query_sees_depends_on_product_and_step(String product, String step, String seen) {
        URI page = visit(product, "T1");

        if (!step.equals("arrives")) {
            surfer.press(page, "act", "LOGIN", "buyer", step.equals("has no money") ? POOR : RICH);
        }
        switch (step) {
            case "mistypes" -> surfer.press(page, "act", "WRONG_PASSWORD");
            case "pays", "has no money" -> surfer.press(page, "act", "CONFIRM");
            default -> {}
        }

        assertThat(shop.status("T1")).isEqualTo(seen);
        assertThat(surfer.get(page).text())
                .contains(seen.equals("TRADE_NOT_EXIST") ? Words.NO_TRADE.in(Tongue.EN) : seen);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, MD5, UTF-8, WEB",
        "GET, RSA, UTF-8, WAP",
        "POST, RSA2, UTF-8, WAP",
        "POST, MD5, GBK, WEB",
        "GET, RSA2, GBK, WEB"
    })
    void a_good_request_sends_the_browser_to_a_page_that_nobody_can_guess(
            String method, String type, Charset charset, String product) {
        Map<String, String> order = with(shop.order(product, "T1"), "_input_charset", charset.name());
        Map<String, String> signed = shop.signed(order, type, charset);

        Seen sent = method.equals("GET")
                ? surfer.get(shop.link(signed, charset))
                : surfer.post(
                        URI.create(shop.gateway.uri() + "?_input_charset=" + charset.name()),
                        OnlineShop.form(signed, charset),
                        "origin",
                        "https://shop.example",
                        "sec-fetch-site",
                        "cross-site");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("location")).matches("/cashier/[a-z0-9]{32}");
        Seen page = surfer.get(sent.onward());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text())
                .contains("茶 &amp; cake", "Tea &amp; Co", "12.34", "USD", "80.81 CNY", "T1", "11 h 59 min");
    }

    @Test
    void a_page_runs_nothing_loads_nothing_and_stands_in_no_frame() {
        Seen page = surfer.get(visit("WEB", "T1"));

        assertThat(page.header("content-security-policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(page.text()).doesNotContain("<script", " src=", "http://", "https://", "@import", "url(");
    }

    @ParameterizedTest
    @CsvSource({
        "subject, , ILLEGAL_ARGUMENT, subject is missing",
        "out_trade_no, , ILLEGAL_ARGUMENT, out_trade_no is missing",
        "total_fee, 1.234, INVALID_PARAMETER, total_fee",
        "timeout_rule, 5m, ILLEGAL_TIMEOUT_RULE, timeout_rule 5m is not enabled",
        "currency, EUR, ILLEGAL_CURRENCY, ",
        "partner, 2088000000000000, ILLEGAL_PARTNER, ALIN10129",
        "_input_charset, utf-7, ILLEGAL_CHARSET, "
    })
    void a_bad_request_shows_what_is_wrong_in_both_languages(String field, String value, String code, String detail) {
        Map<String, String> order = with(shop.order("WEB", "T1"), field, value == null ? "" : value);
        order.values().removeIf(String::isEmpty);

        Seen page = surfer.get(shop.link(order));

        assertRefused(page, code);
        assertThat(page.text()).contains(detail == null ? "" : detail);
        assertThat(shop.account.state().visits().inOrder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sign, 0123, ILLEGAL_SIGN", "sign_type, md5, ILLEGAL_SIGN_TYPE", "total_fee, 0.01, ILLEGAL_SIGN"})
    void a_request_that_was_changed_on_its_way_opens_nothing(String field, String value, String code) {
        Map<String, String> signed = shop.signed(shop.order("WAP", "T1"), "MD5", UTF_8);

        Seen page = surfer.get(shop.link(with(signed, field, value), UTF_8));

        assertRefused(page, code);
        assertThat(shop.account.state().visits().inOrder()).isEmpty();
    }

    @Test
    void what_has_begun_under_a_number_keeps_another_content_out() {
        surfer.press(visit("WEB", "T1"), "act", "LOGIN", "buyer", RICH);

        Seen page = surfer.get(shop.link(with(shop.order("WEB", "T1"), "total_fee", "0.01")));

        assertRefused(page, "CONTEXT_INCONSISTENT");
        assertThat(page.text()).contains("ALIN42282");
    }

    @Test
    void a_link_that_is_used_again_after_paying_takes_no_money_again() {
        URI page = visit("WEB", "T1");
        URI second = visit("WEB", "T1");
        pay(page);
        Object paid = shop.account.trade("T1").orElseThrow();

        Seen replayed = surfer.press(page, "act", "CONFIRM");
        Seen other = surfer.press(second, "act", "LOGIN", "buyer", RICH);
        Seen begun = surfer.get(shop.link(shop.order("WEB", "T1")));

        assertThat(replayed.text()).contains(Words.PAID.in(Tongue.EN)).doesNotContain("value=\"CONFIRM\"");
        assertThat(other.text())
                .contains(Words.PAID_BEFORE.in(Tongue.EN))
                .doesNotContain("value=\"CONFIRM\"", "value=\"LOGIN\"");
        assertRefused(begun, "TRADE_HAS_SUCCESS");
        assertThat(shop.account.trade("T1").orElseThrow()).isEqualTo(paid);
        assertThat(shop.account.trades()).hasSize(1);
    }

    @Test
    void a_second_payer_is_refused() {
        surfer.press(visit("WEB", "T1"), "act", "LOGIN", "buyer", RICH);

        Seen page = surfer.press(visit("WEB", "T1"), "act", "LOGIN", "buyer", POOR);

        assertThat(page.text()).contains("ALIN10023", "Another buyer has begun").doesNotContain("value=\"CONFIRM\"");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, BUYER_NOT_EXIST",
        "289999999999999999, BUYER_BALANCE_NOT_ENOUGH",
        "281234567890123456, The password was wrong"
    })
    void what_does_not_work_is_said(String buyer, String words) {
        URI page = visit("WAP", "T1");
        surfer.press(page, "act", "LOGIN", "buyer", buyer);

        Seen seen = surfer.press(page, "act", buyer.equals(RICH) ? "WRONG_PASSWORD" : "CONFIRM");

        assertThat(seen.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"PAYS_AT_ONCE, TRADE_FINISHED", "BALANCE_NOT_ENOUGH, WAIT_BUYER_PAY"})
    void somebody_new_can_show_up(String behaviour, String seen) {
        URI page = visit("WAP", "T1");

        surfer.press(page, "act", "LOGIN", "newcomer", behaviour);
        surfer.press(page, "act", "CONFIRM");

        assertThat(shop.status("T1")).isEqualTo(seen);
    }

    @Test
    void who_leaves_may_come_back() {
        URI page = visit("WEB", "T1");

        Seen left = surfer.press(page, "act", "LEAVE");
        pay(page);

        assertThat(left.text()).contains("left without paying");
        assertThat(shop.status("T1")).isEqualTo("TRADE_FINISHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "RSA", "RSA2"})
    void the_browser_returns_with_a_query_that_openssl_confirms_and_no_forged_one(String type) {
        Seen sent = surfer.get(shop.link(shop.signed(shop.order("WEB", "T1"), type, UTF_8), UTF_8));
        pay(sent.onward());

        Seen back = surfer.get(URI.create(sent.onward() + "/return"));

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("location")).startsWith("https://shop.example/back?from=cashier&");
        Map<String, String> said = fields(back.onward());
        assertThat(said.remove("from")).isEqualTo("cashier");
        assertThat(said)
                .containsEntry("out_trade_no", "T1")
                .containsEntry("trade_status", "TRADE_FINISHED")
                .containsEntry("total_fee", "12.34")
                .containsEntry("sign_type", type);
        assertThat(confirmed(said, type)).isTrue();
        assertThat(confirmed(with(said, "total_fee", "1234.00"), type)).isFalse();
        assertThat(confirmed(with(said, "out_trade_no", "T2"), type)).isFalse();
    }

    @Test
    void nobody_returns_as_a_payer_who_has_not_paid() {
        URI page = visit("WEB", "T1");
        surfer.press(page, "act", "LOGIN", "buyer", RICH);

        Seen back = surfer.get(URI.create(page + "/return"));

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.onward()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//evil.example/x",
                "/cashier/app",
                "ftp://evil.example/x",
                "http://",
                "https:\\\\evil.example",
                "https://evil.example/\r\nset-cookie: a=b"
            })
    void a_return_url_that_is_no_web_address_opens_nothing(String address) {
        Seen page = surfer.get(shop.link(with(shop.order("WEB", "T1"), "return_url", address)));

        assertRefused(page, "INVALID_PARAMETER");
        assertThat(page.text()).contains("return_url is no address of http or https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example\\@good.example/",
                "https://good.example\\.evil.example/",
                "http://:80/",
                "http://[::1/",
                "https://evil|example/",
                "http:///evil.example",
                "https://%65vil.example/"
            })
    void a_host_that_cannot_be_read_is_shown_and_nobody_is_sent_there(String address) {
        URI page = visit(with(shop.order("WEB", "T1"), "return_url", address));
        pay(page);

        Seen paid = surfer.get(page);

        assertThat(paid.text()).contains(Words.BAD_BACK.in(Tongue.EN)).doesNotContain("/return?", "href=\"http");
        assertThat(surfer.get(URI.create(page + "/return")).onward()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/x?y=z, evil.example",
        "https://www.alipay.com@evil.example/, evil.example",
        "http://127.0.0.1:81/, 127.0.0.1:81",
        "https://EVIL.example/茶, EVIL.example"
    })
    void the_buyer_sees_to_which_host_they_are_sent(String address, String host) {
        URI page = visit(with(shop.order("WEB", "T1"), "return_url", address));
        pay(page);

        assertThat(surfer.get(page).text()).contains("<bdi class=\"host\">" + host + "</bdi>");
        Seen back = surfer.get(URI.create(page + "/return"));
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("location"))
                .containsPattern("[&?]sign=[0-9a-f]{32}")
                .isASCII();
    }

    @Test
    void the_gateway_itself_never_goes_to_the_return_url() throws Exception {
        try (NoticeDesk trap = new NoticeDesk()) {
            URI page = visit(with(shop.order("WEB", "T1"), "return_url", trap.url()));
            pay(page);
            surfer.get(page);
            surfer.get(URI.create(page + "/return"));
            assertThat(shop.desk.await(1)).as("the notice is out").hasSize(1);

            assertThat(trap.came()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "origin, https://evil.example",
        "origin, null",
        "origin, http://127.0.0.1:1",
        "sec-fetch-site, cross-site",
        "sec-fetch-site, same-site"
    })
    void a_form_of_another_site_does_nothing(String header, String value) {
        URI page = visit("WEB", "T1");

        Seen refused = surfer.post(page, Map.of("act", "LOGIN", "buyer", RICH), header, value);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains(Words.FOREIGN.in(Tongue.EN), Words.FOREIGN.in(Tongue.ZH));
        assertThat(shop.status("T1")).isEqualTo("TRADE_NOT_EXIST");
    }

    @Test
    void a_form_of_the_cashiers_own_page_is_taken() {
        URI page = visit("WEB", "T1");

        Seen seen = surfer.post(
                page,
                Map.of("act", "LOGIN", "buyer", RICH),
                "origin",
                "http://" + page.getAuthority(),
                "sec-fetch-site",
                "same-origin");

        assertThat(seen.status()).isEqualTo(303);
        assertThat(shop.status("T1")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void a_link_alone_does_nothing() {
        URI page = visit("WEB", "T1");

        surfer.get(URI.create(page + "?act=LOGIN&buyer=" + RICH));

        assertThat(shop.status("T1")).isEqualTo("TRADE_NOT_EXIST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cashier/",
                "/cashier/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/cashier/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/return",
                "/cashier/../gateway.do/x",
                "/cashier/%3Cscript%3E",
                "/cashier/app/x"
            })
    void a_guessed_link_leads_nowhere(String path) {
        Seen seen = surfer.get(URI.create("http://" + shop.gateway.uri().getAuthority() + path));

        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.text()).doesNotContain("<script").contains(Words.NOWHERE.in(Tongue.ZH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"act=STEAL", "", "act=", "act=%zz", "act=LOGIN%00", "result=10000"})
    void what_nobody_can_do_is_refused(String form) {
        assertThat(surfer.post(visit("WEB", "T1"), form).status()).isEqualTo(400);
    }

    @Test
    void markup_is_shown_and_not_obeyed() {
        shop.account.admit(HOSTILE, Behaviour.PAYS_AT_ONCE);
        Map<String, String> order = with(shop.order("WEB", "T1"), "subject", HOSTILE);
        URI page = visit(with(with(order, "supplier", HOSTILE), "body", HOSTILE));

        Seen arrived = surfer.get(page);
        Seen inside = surfer.press(page, "act", "LOGIN", "buyer", HOSTILE);

        for (Seen seen : java.util.List.of(arrived, inside)) {
            assertThat(seen.text())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&#39;&gt;&lt;img", "&amp;amp;")
                    .doesNotContain("<script", "<img");
        }
    }

    @ParameterizedTest
    @CsvSource({"currency, <img s=1>", "timeout_rule, <img s=1>", "out_trade_no, T<img s=1>", "service, <img s=1>"})
    void markup_in_what_is_wrong_is_not_obeyed_either(String field, String value) {
        Seen page = surfer.get(shop.link(with(shop.order("WEB", "T1"), field, value)));

        assertThat(page.text()).doesNotContain("<img");
        assertThat(page.header("content-type")).startsWith(field.equals("service") ? "text/xml" : "text/html");
        assertThat(field.equals("service") || page.text().contains("&lt;img s=1&gt;"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 |          | zh-CN",
                "en-GB,en;q=0.9,zh;q=0.8 |          | en",
                "zh;q=0.1, en;q=0.9      |          | en",
                "fr, de;q=0.5            |          | en",
                ";;;q=                   |          | en",
                "zh-CN                   | ?lang=en | en",
                "en                      | ?lang=zh | zh-CN",
                "en                      | ?lang=xx | en"
            })
    void the_page_speaks_the_buyers_language(String wish, String query, String language) {
        URI page = visit("WEB", "T1");

        Seen seen = surfer.get(URI.create(page + (query == null ? "" : query)), "accept-language", wish);

        assertThat(seen.text()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void a_language_that_was_chosen_stays() {
        URI page = URI.create(visit("WEB", "T1") + "?lang=zh");

        Seen seen = surfer.press(page, "act", "LOGIN", "buyer", RICH);

        assertThat(seen.at().getQuery()).isEqualTo("lang=zh");
        assertThat(seen.text()).contains(Words.CONFIRM.in(Tongue.ZH), "action=\"" + page.getPath() + "?lang=zh\"");
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 200", "HTML_PAGE, 200", "EMPTY, 200", "HTTP_STATUS, 500", "WRONG_CHARSET, 200"})
    void faults_keep_the_browser_from_the_cashier(Fault.Kind kind, int status) {
        shop.account.arm(LiveGateway.fault("create_forex_trade", kind, 1, true));

        Seen spoilt = surfer.get(shop.link(shop.order("WEB", "T1")));
        Seen next = surfer.get(shop.link(shop.order("WEB", "T1")));

        assertThat(spoilt.status()).isEqualTo(status);
        assertThat(spoilt.header("location")).isEmpty();
        assertThat(next.status()).isEqualTo(302);
    }

    /** Every code of the lists, whether it can be earned by input or not. */
    static java.util.List<String> codes() {
        return CodeWords.known();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_listed_code_can_be_shown_on_a_page(String code) {
        shop.account.arm(new Fault(
                "f", "create_forex_trade", Fault.Kind.ERROR, code, Fault.Level.ACCESS, Map.of(), 0, 1, false, null));

        assertRefused(surfer.get(shop.link(shop.order("WEB", "T1"))), code);
        assertThat(shop.account.trades()).isEmpty();
    }

    @Test
    void what_buyers_do_is_recorded_and_their_looking_is_not() {
        URI page = visit("WEB", "T1");
        surfer.press(page, "act", "LOGIN", "buyer", RICH);
        surfer.press(page, "act", "WRONG_PASSWORD");
        surfer.press(page, "act", "CONFIRM");
        surfer.get(URI.create(page + "/return"));

        assertThat(shop.kept.acts())
                .containsExactly(
                        "LOGIN {product=WEB, trade=T1}",
                        "WRONG_PASSWORD {obstacle=WRONG_PASSWORD, product=WEB, trade=T1}",
                        "ENTERS_PASSWORD {product=WEB, trade=T1}",
                        "RETURNS {product=WEB, trade=T1}");
        assertThat(shop.kept.exchanges())
                .filteredOn(exchange -> exchange.from().equals("merchant"))
                .extracting(exchange -> exchange.service())
                .containsExactly("create_forex_trade");
    }

    private URI visit(String product, String id) {
        return visit(shop.order(product, id));
    }

    private URI visit(Map<String, String> order) {
        boolean app = order.get("service").equals("mobile.securitypay.pay");
        Seen sent = app
                ? surfer.post(shop.gateway.uri().resolve(Link.APP), Map.of("orderString", shop.orderString(order)))
                : surfer.get(shop.link(order));
        assertThat(sent.header("location")).as(sent.words()).startsWith(Link.FOLDER);
        return sent.onward();
    }

    private void pay(URI page) {
        surfer.press(page, "act", "LOGIN", "buyer", RICH);
        assertThat(surfer.press(page, "act", "CONFIRM").text()).contains(Words.PAID.in(Tongue.EN));
    }

    private boolean confirmed(Map<String, String> said, String type) {
        return shop.merchant.verifies(OpensslMerchant.preSign(said), said.get("sign"), type, UTF_8);
    }

    private static void assertRefused(Seen page, String code) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.words())
                .contains(
                        code,
                        Words.REFUSED.in(Tongue.EN),
                        Words.REFUSED.in(Tongue.ZH),
                        CodeWords.meaning(code, Tongue.EN),
                        CodeWords.remedy(code, Tongue.ZH));
    }

    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> other = new TreeMap<>(parameters);
        other.put(name, value);
        return other;
    }

    static Map<String, String> fields(URI address) {
        return new NoticeDesk.Came("", "", address.getRawQuery()).fields();
    }
}
