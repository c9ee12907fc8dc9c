package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Program;

/**
 * What the till makes of notices, signed by openssl in the gateway's place. The gateway itself is out of reach, so that
 * every sale stays open and a notice alone can decide it.
 */
class TillNoticesIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    static Path folder;

    static StartedTill till;

    @BeforeAll
    static void open() throws Exception {
        Program.need("openssl");
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(LabKeys.GATEWAY_PAIR.getPrivate().getEncoded());
        Files.writeString(
                folder.resolve("gateway.pem"), "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        till = new StartedTill(
                folder,
                "till",
                Map.of(
                        // the discard port, where nobody listens
                        "TILL_GATEWAY", "http://127.0.0.1:9/gateway.do",
                        "TILL_PARTNER", "2088101122136241",
                        "TILL_SIGN_TYPE", "RSA2",
                        "TILL_CHARSET", "GBK",
                        "TILL_PRIVATE_KEY", KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()),
                        "TILL_ALIPAY_PUBLIC_KEY", KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic()),
                        "TILL_NOTIFY_VERIFY", "N",
                        "TILL_BUDGET", "PT90S"));
    }

    @AfterAll
    static void close() {
        till.close();
    }

    @Test
    void a_genuine_notice_is_booked_once_however_often_it_comes() throws Exception {
        JsonNode charged = charge();
        String form = signed(notice(charged), GBK);

        String first = till.program().post(till.notifyUrl(), FORM, form);
        String again = till.program().post(till.notifyUrl(), FORM, form);
        String other =
                till.program().post(till.notifyUrl(), FORM, signed(with(notice(charged), "notify_id", "n2"), GBK));

        assertThat(List.of(first, again, other)).containsOnly("success");
        assertThat(till.booked(till.order(charged, "PAID"))).containsExactly("PAYMENT 12.34 USD");
    }

    @Test
    void notices_that_cross_are_booked_once() throws Exception {
        JsonNode charged = charge();
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String form = signed(with(notice(charged), "notify_id", "n" + i), GBK);
            posts.add(() -> till.program().post(till.notifyUrl(), FORM, form));
        }
        ExecutorService gateways = Executors.newFixedThreadPool(posts.size());
        try {
            for (var answer : gateways.invokeAll(posts)) {
                assertThat(answer.get()).isEqualTo("success");
            }
        } finally {
            gateways.shutdownNow();
        }

        assertThat(till.booked(till.order(charged, "PAID"))).containsExactly("PAYMENT 12.34 USD");
    }

    @ParameterizedTest
    @CsvSource({
        "total_fee, 12.35, the amount is not 12.34",
        "total_fee, 1.234, the amount is not 12.34",
        "total_fee, -12.34, the amount is not 12.34",
        "total_fee, '', the amount is not 12.34",
        "currency, JPY, the currency is not USD",
        "currency, '', the currency is not USD",
        "seller_id, 2088999999999999, meant for another merchant",
        "notify_id, '', no notify_id"
    })
    void a_signed_notice_that_says_something_else_is_not_taken(String field, String value, String reason)
            throws Exception {
        JsonNode charged = charge();

        String answer = till.program().post(till.notifyUrl(), FORM, signed(with(notice(charged), field, value), GBK));

        assertThat(answer).isEqualTo("fail");
        assertUntouched(charged, reason);
    }

    @Test
    void an_altered_notice_is_not_taken() throws Exception {
        JsonNode charged = charge();
        String form = signed(with(notice(charged), "total_fee", "0.01"), GBK);

        String answer = till.program().post(till.notifyUrl(), FORM, form.replace("total_fee=0.01", "total_fee=12.34"));

        assertThat(answer).isEqualTo("fail");
        assertUntouched(charged, "the signature is wrong");
    }

    @Test
    void a_field_that_comes_twice_or_no_form_at_all_is_not_taken() throws Exception {
        JsonNode charged = charge();
        String form = signed(notice(charged), GBK);

        assertThat(till.program().post(till.notifyUrl(), FORM, form + "&total_fee=12.34"))
                .isEqualTo("fail");
        assertThat(till.program().post(till.notifyUrl(), FORM, "%zz")).isEqualTo("fail");
        assertThat(till.program().post(till.notifyUrl(), FORM + "; charset=klingon", form))
                .isEqualTo("fail");
        assertThat(till.get(TillIT.path(charged)).json().path("status").asText())
                .isEqualTo("PENDING");
    }

    @Test
    void a_notice_for_an_order_that_nobody_began_raises_an_alert() throws Exception {
        String form = signed(with(notice(charge()), "out_trade_no", "T-unknown"), GBK);

        assertThat(till.program().post(till.notifyUrl(), FORM, form)).isEqualTo("fail");

        JsonNode books = till.get("/bookings").json();
        assertThat(books.path("alerts").toString()).contains("T-unknown", "there is no such order");
        assertThat(books.path("bookings").toString()).doesNotContain("T-unknown");
    }

    @Test
    void a_plus_that_became_a_blank_in_the_signature_is_put_right() throws Exception {
        JsonNode charged = charge();
        String form = "";
        for (int i = 0; !form.matches(".*&sign=[^&]*%2B.*"); i++) {
            form = signed(with(notice(charged), "notify_id", "plus" + i), GBK);
        }

        assertThat(till.program().post(till.notifyUrl(), FORM, blank(form))).isEqualTo("success");
        till.order(charged, "PAID");
    }

    @Test
    void the_charset_is_the_one_the_notice_names_or_that_of_the_account() throws Exception {
        JsonNode named = charge();
        JsonNode unnamed = charge();

        String utf8 = till.program().post(till.notifyUrl(), FORM + "; charset=UTF-8", signed(notice(named), UTF_8));
        String wrong = till.program().post(till.notifyUrl(), FORM, signed(notice(unnamed), UTF_8));

        assertThat(utf8).isEqualTo("success");
        assertThat(wrong).isEqualTo("fail");
    }

    @Test
    void a_notice_cannot_pay_an_order_that_is_being_cancelled() throws Exception {
        JsonNode charged = charge();
        assertThat(till.post(TillIT.path(charged) + "/cancel", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("PENDING");

        String answer = till.program().post(till.notifyUrl(), FORM, signed(notice(charged), GBK));

        assertThat(answer).isEqualTo("success");
        assertUntouched(charged, "the cancel decides");
    }

    @Test
    void a_trade_that_waits_is_acknowledged_and_a_get_is_not() throws Exception {
        JsonNode charged = charge();
        String form = signed(with(notice(charged), "trade_status", "WAIT_BUYER_PAY"), GBK);

        assertThat(till.program().post(till.notifyUrl(), FORM, form)).isEqualTo("success");
        assertThat(till.program().call(till.notifyUrl() + "?" + form, "", null).status())
                .isEqualTo(405);
        assertThat(till.get(TillIT.path(charged)).json().path("status").asText())
                .isEqualTo("PENDING");
    }

    private static void assertUntouched(JsonNode charged, String reason) throws Exception {
        JsonNode order = till.get(TillIT.path(charged)).json();
        assertThat(order.path("status").asText()).isEqualTo("PENDING");
        assertThat(till.booked(order)).isEmpty();
        assertThat(order.path("alerts").toString()).contains(reason);
    }

    /** What a form encoder that forgets the plus makes of a signature. */
    private static String blank(String form) {
        int sign = form.indexOf("&sign=");
        int end = form.indexOf('&', sign + 1);
        return form.substring(0, sign) + form.substring(sign, end).replace("%2B", "+") + form.substring(end);
    }

    private static JsonNode charge() throws Exception {
        return till.charge("12.34", "tea", "281234567890123456");
    }

    private static Map<String, String> notice(JsonNode charged) {
        return new TreeMap<>(Map.of(
                "notify_type", "trade_status_sync",
                "notify_id", "n1-" + charged.path("tradeId").asText(),
                "notify_time", "2026-11-23 12:00:00",
                "out_trade_no", charged.path("tradeId").asText(),
                "trade_no", "2026112322001",
                "trade_status", "TRADE_SUCCESS",
                "total_fee", "12.34",
                "currency", "USD",
                "subject", "珍珠奶 +&="));
    }

    private static Map<String, String> with(Map<String, String> notice, String field, String value) {
        Map<String, String> other = new TreeMap<>(notice);
        other.put(field, value);
        return other;
    }

    /** The form, signed by a program that we did not write. */
    private static String signed(Map<String, String> notice, Charset charset) {
        String preSign = notice.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        byte[] sign = Program.output(
                preSign.getBytes(charset),
                "openssl",
                "dgst",
                "-sha256",
                "-sign",
                folder.resolve("gateway.pem").toString());
        Map<String, String> fields = new TreeMap<>(notice);
        fields.put("sign_type", "RSA2");
        fields.put("sign", Base64.getEncoder().encodeToString(sign));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), charset))
                .collect(Collectors.joining("&"));
    }
}
