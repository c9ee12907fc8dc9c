package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample till's screen, used as a browser does on behalf of a person. */
@Tag("full")
class TillPageIT {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path folder;

    static Served gateway;
    static StartedTill till;
    static String page;

    @BeforeAll
    static void open() throws Exception {
        gateway = new Served(folder);
        till = new StartedTill(
                folder,
                "till",
                Map.of(
                        "TILL_GATEWAY", gateway.says("gateway"),
                        "TILL_PARTNER", gateway.says("partner"),
                        "TILL_SIGN_TYPE", "MD5",
                        "TILL_MD5_KEY", gateway.says("md5Key")));
        page = till.program().ready().path("page").asText();
    }

    @AfterAll
    static void close() {
        till.close();
        gateway.close();
    }

    @Test
    void a_person_scans_a_code_sees_it_paid_and_gives_part_of_it_back() throws Exception {
        String code = gateway.buyer(gateway.says("partner"), "\"PAYS_AT_ONCE\"");
        // as a person types it, in groups of four, and as a scanner ends its line
        String typed = code.replaceAll("(.{4})", "$1 ") + "\r\n";

        String sold = until(post("orders", Map.of("amount", " 12.34 ", "paymentCode", typed)), "PAID");
        String refunded = until(post(path(sold) + "/refunds", Map.of("amount", "2.34")), "PARTIALLY_REFUNDED");

        assertThat(sold).contains("12.34 USD", "PAYMENT 12.34 USD");
        assertThat(found(sold, "id=\"trade\">([^<]+)<")).startsWith("T");
        assertThat(refunded).contains("REFUND 2.34 USD", "value=\"10.00\"");
    }

    @Test
    void a_code_is_shown_for_the_buyer_and_the_sale_can_be_cancelled() throws Exception {
        String shown = post("orders", Map.of("amount", "5.00", "sell", "code"));

        String cancelled = until(post(path(shown) + "/cancel", Map.of()), "CLOSED");

        assertThat(found(cancelled, "id=\"qr\">([^<]+)<")).startsWith("https://");
        assertThat(cancelled).contains("no money was taken");
    }

    @Test
    void a_sale_whose_notice_came_before_the_answer_still_shows_its_alarm_by_itself() throws Exception {
        String code = gateway.buyer(gateway.says("partner"), "\"PAYS_AT_ONCE\"");

        String paid = until(post("orders", Map.of("amount", "9902.00", "paymentCode", code)), "PAID");
        String seen = paid;
        for (int tries = 0; tries < 1200 && seen.contains("http-equiv=\"refresh\""); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
            seen = get(path(paid));
        }

        assertThat(paid).doesNotContain("class=\"alarm\">");
        assertThat(seen).contains("class=\"alarm\">Alarm: pay: no answer within");
    }

    @Test
    void what_is_typed_wrong_is_said_on_the_page_and_nothing_is_sold() throws Exception {
        assertThat(post("orders", Map.of("amount", "1,00", "paymentCode", "28".repeat(9))))
                .contains("role=\"alert\"", "amount must be a decimal number");
        assertThat(post("orders", Map.of("amount", "1.00", "paymentCode", "<b>")))
                .contains("paymentCode must be 16 to 32 digits")
                .doesNotContain("<b>");
        assertThat(get("orders/order-none")).contains("There is no such order.");
    }

    @Test
    void the_page_of_another_site_cannot_sell_through_it() throws Exception {
        HttpResponse<String> refused = BROWSER.send(
                form("orders", Map.of("amount", "1.00", "paymentCode", "28".repeat(9)))
                        .header("Origin", "http://elsewhere.example")
                        .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void a_browser_that_asks_for_chinese_is_answered_in_chinese() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(page))
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .build();

        assertThat(BROWSER.send(asked, BodyHandlers.ofString()).body()).contains("lang=\"zh\"", "付款码", "收款");
    }

    /** The page again, as it asks the browser to, until it shows a result. */
    private static String until(String first, String result) throws Exception {
        String seen = first;
        for (int tries = 0; !seen.contains("id=\"result\">" + result + "<") && tries < 1200; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
            seen = get(path(first));
        }
        assertThat(seen).contains("id=\"result\">" + result + "<");
        return seen;
    }

    private static String path(String shown) {
        return found(shown, "action=\"/(orders/[^/\"]+)/cancel\"");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String get(String path) throws IOException, InterruptedException {
        return BROWSER.send(HttpRequest.newBuilder(URI.create(page + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = BROWSER.send(form(path, fields).build(), BodyHandlers.ofString());
        return answer.statusCode() == 303
                ? get(answer.headers().firstValue("Location").orElseThrow().substring(1))
                : answer.body();
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(URI.create(page + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }
}
