package org.openvalidate.gateway.http.cashier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.NoticeDesk;
import org.openvalidate.testkit.OpensslMerchant;
import org.openvalidate.time.RealTimeline;

/**
 * A person with a real browser buys at a shop of the test's own: desktop and phone, both languages, no script. What was
 * seen on the way lies in {@code target/looks} for people to look at.
 */
@Tag("full")
class CashierBrowserIT {

    private static final Path LOOKS = Path.of("target/looks");

    @TempDir
    static Path folder;

    private static Browser browser;

    private OnlineShop shop;
    private ShopDoor door;

    @BeforeAll
    static void begin() throws Exception {
        browser = Browser.in(folder);
    }

    @BeforeEach
    void open() {
        shop = new OnlineShop(folder, new RealTimeline());
        door = new ShopDoor(shop);
    }

    @AfterEach
    void close() {
        if (shop != null) {
            door.close();
            shop.close();
        }
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"WEB, 1280, en", "WEB, 390, zh", "WAP, 390, en", "WAP, 1280, zh"})
    void a_buyer_goes_to_the_cashier_pays_and_comes_back(String product, int width, String language) throws Exception {
        Tongue tongue = Tongue.named("lang=" + language).orElseThrow();
        String name = product + "." + width + "." + language;
        sized(width).wishing(language.equals("zh") ? "zh-CN,zh" : "en-GB,en");
        browser.open(door.buying(product, "T1"), "Tea & Co");

        browser.click("Pay with the wallet", Words.WHO.in(tongue));
        seen("cashier-1-login." + name);
        browser.click("28…3456", Words.RIGHT.in(tongue));
        assertThat(shop.status("T1")).isEqualTo(product.equals("WEB") ? "WAIT_BUYER_PAY" : "TRADE_NOT_EXIST");
        browser.click(Words.WRONG.in(tongue), Words.OBSTACLE_WRONG_PASSWORD.in(tongue));
        seen("cashier-2-wrong." + name);
        browser.click(Words.RIGHT.in(tongue), Words.PAID.in(tongue));
        seen("cashier-3-paid." + name);
        assertThat(browser.text().asText()).contains("localhost:");
        browser.click(Words.BACK.in(tongue), "Thank you for order T1");

        assertThat(browser.at().getPath()).isEqualTo("/back");
        assertNoticed("T1");
        assertThat(shop.status("T1")).isEqualTo("TRADE_FINISHED");
    }

    @ParameterizedTest
    @CsvSource({"1280, en", "390, zh"})
    void an_order_string_of_an_app_is_pasted_and_paid(int width, String language) throws Exception {
        Tongue tongue = Tongue.named("lang=" + language).orElseThrow();
        String name = "APP." + width + "." + language;
        sized(width).wishing(language);
        browser.open(shop.gateway.uri().resolve(Link.APP), Words.APP_HINT.in(tongue));
        browser.type("textarea", shop.orderString(shop.order("APP", "A1")));
        seen("cashier-4-paste." + name);

        browser.click(Words.APP_GO.in(tongue), Words.NOT_YET.in(tongue));
        browser.click(Words.NEW_RICH.in(tongue), Words.RIGHT.in(tongue));
        browser.click(Words.RIGHT.in(tongue), "9000");
        browser.click(Words.TELL.in(tongue), "6004");
        seen("cashier-5-told." + name);

        assertNoticed("A1");
        assertThat(shop.status("A1")).isEqualTo("TRADE_FINISHED");
    }

    @Test
    void whoever_would_rather_read_another_language_turns_the_page() throws Exception {
        sized(390).wishing("en");
        browser.open(shop.link(shop.order("WAP", "T1")), Words.WHO.in(Tongue.EN));

        browser.click("中文", Words.WHO.in(Tongue.ZH));
        browser.click(Words.NEW_POOR.in(Tongue.ZH), Words.RIGHT.in(Tongue.ZH));
        browser.click(Words.RIGHT.in(Tongue.ZH), "BUYER_BALANCE_NOT_ENOUGH");
        seen("cashier-6-poor.WAP.390.zh");

        assertThat(shop.status("T1")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void who_leaves_pays_nothing() throws Exception {
        sized(1280).wishing("en");
        browser.open(shop.link(shop.order("WEB", "T1")), Words.WHO.in(Tongue.EN));

        browser.click(Words.LEAVE.in(Tongue.EN), Words.LEFT.in(Tongue.EN));
        seen("cashier-7-left.WEB.1280.en");

        assertThat(shop.status("T1")).isEqualTo("TRADE_NOT_EXIST");
    }

    @ParameterizedTest
    @CsvSource({"1280, en", "390, zh"})
    void a_bad_request_is_legible(int width, String language) throws Exception {
        sized(width).wishing(language);
        Map<String, String> order = CashierIT.with(shop.order("WEB", "T1"), "timeout_rule", "5m");

        browser.open(shop.link(order), "ILLEGAL_TIMEOUT_RULE");

        seen("cashier-8-refused." + width + "." + language);
    }

    private static Browser sized(int width) {
        boolean phone = width < 600;
        return browser.sized(width, phone ? 844 : 900, phone);
    }

    private static void seen(String name) throws Exception {
        browser.draw(LOOKS.resolve(name + ".png"));
        assertThat(browser.overhang()).as("%s is as wide as the window", name).isLessThanOrEqualTo(0);
    }

    private void assertNoticed(String id) throws InterruptedException {
        assertThat(shop.desk.await(1)).hasSize(1);
        NoticeDesk.Came notice = shop.desk.came().get(0);
        Map<String, String> said = notice.fields();
        assertThat(said).containsEntry("out_trade_no", id).containsEntry("trade_status", "TRADE_FINISHED");
        assertThat(shop.merchant.verifies(
                        OpensslMerchant.preSign(said), said.get("sign"), said.get("sign_type"), UTF_8))
                .isTrue();
    }
}
