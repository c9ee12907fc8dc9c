package org.openvalidate.gateway.http.cashier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.http.cashier.OnlineShop.RICH;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.gateway.http.cashier.Surfer.Seen;
import org.openvalidate.time.SteppedTimeline;

/** An order string of an app, pasted by hand in place of a phone with a wallet. */
class AppCashierIT {

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

    @Test
    void an_order_that_openssl_signed_opens_the_cashier() {
        Seen sent = surfer.post(paste, Map.of("orderString", shop.orderString(shop.order("APP", "A1")) + "\n"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(surfer.get(sent.onward()).text()).contains("茶 &amp; cake", Words.NOT_YET.in(Tongue.EN));
        assertThat(shop.kept.acts())
                .containsExactly("HANDS_OVER {product=APP, signType=RSA, signature=VALID, trade=A1}");
    }

    @ParameterizedTest
    @CsvSource({
        "total_fee=\"12.34\", total_fee=\"0.01\", ALIN10070",
        "partner=\"2088123412341234\", partner=\"2088000000000000\", ALIN10129",
        "&sign_type=\"RSA\", &sign_type=RSA, ALIN38173",
        "&sign_type=\"RSA\", &sign_type=\"MD5\", ILLEGAL_SIGN_TYPE",
        "mobile.securitypay.pay, create_forex_trade, ILLEGAL_SERVICE"
    })
    void what_is_wrong_with_an_order_string_is_told(String good, String bad, String code) {
        String text = shop.orderString(shop.order("APP", "A1")).replace(good, bad);

        Seen page = surfer.post(paste, Map.of("orderString", text));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains(code, CodeWords.meaning(code, Tongue.EN), CodeWords.remedy(code, Tongue.ZH));
        assertThat(shop.account.state().visits().inOrder()).isEmpty();
    }

    @Test
    void an_order_string_beyond_all_measure_cannot_be_read() {
        Seen page = surfer.post(paste, Map.of("orderString", "a=\"" + "b".repeat(30_000) + "\""));

        assertThat(page.text()).contains("ALIN38173");
    }

    @Test
    void an_order_whose_content_was_changed_is_told_by_the_cashiers_own_code() {
        pay(visit("A1"));

        Seen page = surfer.post(
                paste,
                Map.of("orderString", shop.orderString(CashierIT.with(shop.order("APP", "A1"), "subject", "coffee"))));

        assertThat(page.text()).contains("ALIN42282");
    }

    @Test
    void the_app_is_told_what_has_happened() {
        URI paid = visit("A1");
        pay(paid);
        URI left = visit("A2");
        surfer.press(left, "act", "LEAVE");
        URI late = visit("A3");
        clock.advance(Duration.ofHours(13));

        assertThat(told(paid)).isEqualTo("9000");
        assertThat(told(left)).isEqualTo("4000");
        assertThat(told(late)).isEqualTo("4000");
        assertThat(surfer.get(late).text()).contains(Words.EXPIRED.in(Tongue.EN));
    }

    @Test
    void who_leaves_has_cancelled() {
        URI page = visit("A1");

        surfer.press(page, "act", "LEAVE");

        assertThat(told(page)).isEqualTo("6001");
    }

    @ParameterizedTest
    @EnumSource(ClientResult.class)
    void the_app_can_be_told_anything(ClientResult result) {
        URI page = visit("A1");
        pay(page);

        surfer.press(page, "result", result.name());

        assertThat(told(page)).isEqualTo(String.valueOf(result.status()));
        assertThat(shop.status("A1")).isEqualTo("TRADE_FINISHED");
    }

    @Test
    void a_website_order_whose_time_is_over_is_closed_for_the_buyer_too() {
        URI page = surfer.get(shop.link(shop.order("WEB", "T1"))).onward();
        surfer.press(page, "act", "LOGIN", "buyer", RICH);

        clock.advance(Duration.ofHours(13));
        Seen late = surfer.press(page, "act", "CONFIRM");

        assertThat(late.text()).contains(Words.CLOSED.in(Tongue.EN)).doesNotContain("value=\"CONFIRM\"");
        assertThat(shop.status("T1")).isEqualTo("TRADE_CLOSED");
    }

    private URI visit(String id) {
        Seen sent = surfer.post(paste, Map.of("orderString", shop.orderString(shop.order("APP", id))));
        assertThat(sent.status()).as(sent.words()).isEqualTo(303);
        return sent.onward();
    }

    private void pay(URI page) {
        surfer.press(page, "act", "LOGIN", "buyer", RICH);
        surfer.press(page, "act", "CONFIRM");
    }

    private String told(URI page) {
        return surfer.get(page).text().replaceAll("(?s).*resultStatus</dt><dd><b class=\"id\">(\\d+)</b>.*", "$1");
    }
}
