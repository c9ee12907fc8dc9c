package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.dialect.legacy.PreSign;
import org.openvalidate.dialect.legacy.Signatures;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Trade;
import org.openvalidate.testkit.Envelope;
import org.openvalidate.testkit.GoodCalls;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.RawConnection;
import org.openvalidate.testkit.RawConnection.Answer;
import org.openvalidate.testkit.ServedRecording;
import org.openvalidate.testkit.StoppedTime;

/**
 * What nobody should send: each is refused with a documented code or a plain 4xx, learns nothing of the inside, and
 * changes nothing. The account is recorded as a served one is.
 */
class HostileRequestsIT {

    private static final String PARTNER = "2088123412341234";
    private static final Charset GBK = Charset.forName("GBK");

    /** What Hostile.TEXT becomes on its way: a lone surrogate is no character, control characters have no place in XML. */
    private static final String ECHOED =
            Hostile.TEXT.replace('\ud800', '?').replace('\u0000', '\ufffd').replace('\u001b', '\ufffd');

    @TempDir
    Path folder;

    private final LiveGateway gateway = new LiveGateway();
    private final StoppedTime timeline = new StoppedTime();
    private final RawConnection connection = new RawConnection(gateway.uri());
    private CaseRecorder recorder;
    private OpenAccount account;
    private List<Trade> before;

    @BeforeEach
    void open() throws IOException {
        recorder = ServedRecording.open(folder, PARTNER);
        account = gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, recorder);
        for (LegacyService service : List.of(LegacyService.SPOT_PAY, LegacyService.QRCODE_CREATE)) {
            assertThat(Envelope.of(post(signed(call(service, "T1"), UTF_8, SignType.MD5))
                                    .body())
                            .result())
                    .isEqualTo("SUCCESS");
        }
        before = account.trades();
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        timeline.close();
        gateway.close();
        recorder.close(timeline.now());
        assertThat(recorder.recording().entries()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void markup_in_any_field_is_refused_or_comes_back_as_the_text_that_it_is(LegacyService service) throws IOException {
        for (Field field : service.fields()) {
            Map<String, String> parameters = call(service, "T1");
            parameters.merge(field.name(), Hostile.TEXT, String::concat);

            Answer answer = post(signed(parameters, UTF_8, SignType.RSA2));

            if (answer.isWord()) {
                continue;
            }
            Envelope envelope = envelope(answer);
            assertThat(envelope.accepted()).as(field.name()).isTrue();
            assertThat(envelope.echoed().get(field.name())).endsWith(ECHOED);
            assertThat(answer.text()).doesNotContain("<script", "<img");
            if (!envelope.result().equals("SUCCESS")) {
                assertThat(envelope.error()).as(field.name()).matches("[A-Z_]+");
            }
            assertThat(account.trades()).extracting(Trade::merchantId).containsExactly("T1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "service,        ILLEGAL_SERVICE",
        "partner,        ILLEGAL_PARTNER",
        "_input_charset, ILLEGAL_CHARSET",
        "sign_type,      ILLEGAL_SIGN_TYPE",
        "sign,           ILLEGAL_SIGN"
    })
    void markup_in_a_common_field_is_refused_without_an_echo(String name, String code) throws IOException {
        Map<String, String> parameters = signed(call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5);
        parameters.merge(name, Hostile.TEXT, String::concat);

        assertRefused(post(parameters), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alipay.acquire.overseas.spot.PAY", "single_trade_query", "..", ""})
    void a_service_that_is_not_here_is_refused(String service) throws IOException {
        Map<String, String> parameters = call(LegacyService.SPOT_PAY, "T2");
        parameters.put("service", service);

        assertRefused(post(signed(parameters, UTF_8, SignType.MD5)), "ILLEGAL_SERVICE");
    }

    @ParameterizedTest
    @CsvSource({"sign, ILLEGAL_SIGN", "sign_type, ILLEGAL_SIGN_TYPE", "partner, ILLEGAL_PARTNER"})
    void what_is_not_signed_by_anybody_known_is_refused(String missing, String code) throws IOException {
        Map<String, String> parameters = signed(call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5);
        parameters.remove(missing);

        assertRefused(post(parameters), code);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_megabyte_in_one_field_is_refused_by_its_length_or_its_signature(boolean isSigned) throws IOException {
        Map<String, String> parameters = call(LegacyService.SPOT_PAY, "T2");
        parameters.put("trans_name", "<".repeat(1 << 19));
        Map<String, String> sent = signed(parameters, UTF_8, SignType.MD5);
        if (!isSigned) {
            sent.put("sign", "0".repeat(32));
        }

        Answer answer = post(sent);

        if (isSigned) {
            assertThat(envelope(answer).error()).isEqualTo("INVALID_PARAMETER");
        } else {
            assertRefused(answer, "ILLEGAL_SIGN");
        }
        assertThat(account.trades()).isEqualTo(before);
    }

    @Test
    void what_is_far_too_large_is_refused_unread() throws IOException {
        Answer answer = connection.exchange(message("POST", "/gateway.do", "x=" + "a".repeat(8 << 20)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEmpty();
        assertThat(account.trades()).isEqualTo(before);
    }

    @Test
    void ten_thousand_parameters_that_are_signed_are_read_and_echoed() throws IOException {
        Map<String, String> parameters = call(LegacyService.QUERY, "T1");
        IntStream.range(0, 10_000).forEach(i -> parameters.put("x" + i, "<" + i + ">"));

        Envelope envelope = envelope(post(signed(parameters, UTF_8, SignType.MD5)));

        assertThat(envelope.result()).isEqualTo("SUCCESS");
        assertThat(envelope.echoed()).hasSize(10_004).containsEntry("x9999", "<9999>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%-1", "%%", "%u0041", "%C3%"})
    void a_bad_escape_is_refused_wherever_it_stands(String escape) throws IOException {
        String good = form(signed(call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5));

        for (String bad : List.of("memo=" + escape, escape + "=memo", "_input_charset=" + escape, escape)) {
            assertRefused(exchange("POST", "/gateway.do", good + "&" + bad), "ILLEGAL_ARGUMENT");
            assertRefused(exchange("GET", "/gateway.do?" + bad + "&" + good, ""), "ILLEGAL_ARGUMENT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "UTF-16", "latin1", "utf8", "", "UTF-8%00", "%ff", "../../etc"})
    void a_charset_that_is_not_listed_is_refused(String charset) throws IOException {
        Map<String, String> parameters = signed(call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5);
        parameters.remove("_input_charset");

        assertRefused(exchange("POST", "/gateway.do?_input_charset=" + charset, form(parameters)), "ILLEGAL_CHARSET");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, %ff%fe", "UTF-8, %c3%28", "UTF-8, %ed%a0%80", "GBK, %81", "GB2312, %ff%ff"})
    void bytes_that_mean_nothing_in_the_charset_are_never_what_was_signed(String charset, String bytes)
            throws IOException {
        Map<String, String> parameters = call(LegacyService.SPOT_PAY, "T2");
        parameters.put("_input_charset", charset);
        parameters.put("memo", "x");
        String form = form(signed(parameters, Charset.forName(charset), SignType.MD5));

        assertRefused(exchange("POST", "/gateway.do", form.replace("memo=x", "memo=" + bytes)), "ILLEGAL_SIGN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB2312"})
    void bytes_that_are_sent_unescaped_are_read_in_the_charset(String charset) throws IOException {
        Charset used = Charset.forName(charset);
        Map<String, String> parameters = call(LegacyService.SPOT_PAY, "T2");
        parameters.put("_input_charset", charset);
        String escaped = URLEncoder.encode("茶", used);
        String raw = new String("茶".getBytes(used), ISO_8859_1);
        String form = encoded(signed(parameters, used, SignType.MD5), used);

        Answer answer = connection.exchange(message("POST", "/gateway.do", form.replace(escaped, raw)));

        assertThat(form).contains(escaped);
        assertThat(envelope(answer).result()).isEqualTo("SUCCESS");
        assertThat(envelope(answer).echoed()).containsEntry("trans_name", "茶");
    }

    @Test
    void characters_that_the_charset_of_the_answer_lacks_leave_it_legible() throws IOException {
        Map<String, String> parameters = call(LegacyService.SPOT_PAY, "T1");
        parameters.put("_input_charset", "GBK");
        parameters.put("memo", Hostile.TEXT);

        Envelope envelope = envelope(connection.exchange(
                message("POST", "/gateway.do", encoded(signed(parameters, GBK, SignType.MD5), GBK))));

        assertThat(envelope.echoed().get("memo"))
                .startsWith("<script>alert(1)</script>\"'><img")
                .contains("反");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memo=a&memo=b", "memo=a&memo=a", "memo&memo", "%6demo=a&memo=b", "sign=x", "service=x"})
    void a_parameter_that_comes_twice_is_refused(String doubled) throws IOException {
        String good = form(signed(call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5));

        assertRefused(exchange("POST", "/gateway.do", good + "&" + doubled), "ILLEGAL_ARGUMENT");
        assertRefused(exchange("POST", "/gateway.do?" + doubled, good), "ILLEGAL_ARGUMENT");
        assertRefused(exchange("GET", "/gateway.do?" + doubled + "&" + good, ""), "ILLEGAL_ARGUMENT");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "utf-8, true", "GBK, false", "klingon, false"})
    void the_charset_may_stand_in_url_and_body_if_it_says_the_same(String inUrl, boolean agrees) throws IOException {
        Map<String, String> parameters = call(LegacyService.QUERY, "T1");
        parameters.put("_input_charset", inUrl);
        Map<String, String> sent = signed(parameters, UTF_8, SignType.MD5);
        sent.put("_input_charset", "UTF-8");
        String form = form(sent);

        Answer answer = exchange("POST", "/gateway.do?_input_charset=" + inUrl, form);

        if (agrees) {
            assertThat(envelope(answer).result()).isEqualTo("SUCCESS");
        } else {
            assertRefused(answer, inUrl.equals("klingon") ? "ILLEGAL_CHARSET" : "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void parameters_may_stand_on_both_sides_of_a_post_and_in_the_body_of_a_get() throws IOException {
        Map<String, String> parameters = signed(call(LegacyService.QUERY, "T1"), UTF_8, SignType.MD5);
        String sign = "sign=" + parameters.remove("sign");

        assertThat(envelope(exchange("POST", "/gateway.do?" + form(parameters), sign))
                        .result())
                .isEqualTo("SUCCESS");
        assertThat(envelope(exchange("GET", "/gateway.do?" + form(parameters), sign))
                        .result())
                .isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&&=&&", "=", "=x", "\u0000", "%00=%00", "<alipay/>", "{\"service\":\"x\"}"})
    void what_names_no_account_is_refused(String body) throws IOException {
        assertRefused(exchange("POST", "/gateway.do", body), "ILLEGAL_PARTNER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "TRACE", "PROPFIND", "get", "<script>"})
    void an_odd_method_is_not_served(String method) throws IOException {
        String target = method.equals("CONNECT") ? "vendor.example:443" : "/gateway.do";

        Answer answer = exchange(method, target, "");

        assertThat(answer.body().length == 0 || answer.text().contains("ILLEGAL_PARTNER"))
                .isTrue();
        assertThat(answer.status()).isIn(400, 405, method.equals("get") ? 200 : 405);
        assertInnocent(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gateway.do;x=y",
                "//gateway.do",
                "/./gateway.do",
                "/../gateway.do",
                "/gateway%2edo",
                "/%00",
                "/%zz",
                "/<script>",
                "/__admin",
                "/__admin/",
                "/__admin/mappings",
                "/__admin/nowhere?x=<script>",
                "/__admin/swagger-ui/index.html",
                "/__admin/recorder",
                "/__files/",
                "/__files/../pom.xml",
                "/favicon.ico",
                "*",
                "gateway.do",
                "http://gateway/gateway.do;x",
                "/a|b{}^`\\"
            })
    void an_odd_path_is_nobodys(String target) throws IOException {
        for (String method : List.of("GET", "POST", "DELETE")) {
            Answer answer = exchange(method, target, "");

            assertThat(answer.status()).as(method + " " + target).isIn(400, 404);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: x",
                "Content-Length: 1\r\nContent-Length: 2",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
                "No colon",
                "Bad name: x",
                "X: a\u0000b",
                "Expect: tea",
                "Cookie: \u0001",
                "Host: a\r\nHost: b"
            })
    void a_message_that_is_no_http_is_refused_in_one_line(String header) throws IOException {
        String message =
                "POST /gateway.do HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n" + header + "\r\n\r\n!\r\n\r\n";

        Answer answer = connection.exchange(message.getBytes(ISO_8859_1));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_header_that_is_too_long_is_refused() throws IOException {
        Answer answer = connection.exchange(
                ("GET /gateway.do HTTP/1.1\r\nHost: gateway\r\nX: " + "a".repeat(1 << 20) + "\r\n\r\n")
                        .getBytes(ISO_8859_1));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SPOT_PAY, extend_info",
        "SPOT_PAY, trade_information",
        "PRECREATE, goods_detail",
        "PRECREATE, extend_params",
        "PRECREATE, trade_information",
        "QRCODE_CREATE, biz_data",
        "QRCODE_MODIFY, biz_data"
    })
    void json_that_is_very_deep_or_no_json_is_refused(LegacyService service, String name) throws IOException {
        for (String json : List.of(
                "[".repeat(100_000),
                "[".repeat(100_000) + "]".repeat(100_000),
                "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                "{\"a\":" + "9".repeat(100_000) + "}",
                "{\"store_id\":1e999999999}x",
                "{\"" + Hostile.TEXT + "\":",
                "null")) {
            Map<String, String> parameters = call(service, "T2");
            parameters.put(name, json);

            Envelope envelope = envelope(post(signed(parameters, UTF_8, SignType.MD5)));

            assertThat(envelope.error()).isEqualTo("INVALID_PARAMETER");
            assertThat(account.trades()).isEqualTo(before);
        }
    }

    private Map<String, String> call(LegacyService service, String trade) {
        Map<String, String> parameters = new TreeMap<>(GoodCalls.of(service, PARTNER, trade));
        parameters.put("service", service.wireName());
        parameters.put("partner", PARTNER);
        parameters.put("_input_charset", "UTF-8");
        return parameters;
    }

    private static Map<String, String> signed(Map<String, String> parameters, Charset charset, SignType type) {
        Map<String, String> sent = new LinkedHashMap<>(parameters);
        sent.put(
                "sign",
                Signatures.sign(
                        PreSign.of(parameters),
                        type,
                        charset,
                        LabKeys.MERCHANT.toSign(type).orElseThrow()));
        sent.put("sign_type", type.name());
        return sent;
    }

    private Answer post(Map<String, String> parameters) throws IOException {
        return exchange("POST", "/gateway.do", form(parameters));
    }

    private Answer exchange(String method, String target, String body) throws IOException {
        return connection.exchange(message(method, target, body));
    }

    private static byte[] message(String method, String target, String body) {
        byte[] bytes = body.getBytes(ISO_8859_1);
        String head =
                method + " " + target + " HTTP/1.1\r\nHost: gateway\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return (head + body).getBytes(ISO_8859_1);
    }

    private static String form(Map<String, String> parameters) {
        return encoded(parameters, UTF_8);
    }

    private static String encoded(Map<String, String> parameters, Charset charset) {
        return parameters.entrySet().stream()
                .map(each ->
                        URLEncoder.encode(each.getKey(), charset) + "=" + URLEncoder.encode(each.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    /** Accepted or not, a whole answer that says nothing of the inside and is signed where it must be. */
    private static Envelope envelope(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertInnocent(answer);
        return Envelope.of(answer.body());
    }

    private void assertRefused(Answer answer, String code) {
        Envelope envelope = envelope(answer);
        assertThat(envelope.top()).containsOnly(Map.entry("is_success", "F"), Map.entry("error", code));
        assertThat(envelope.echoed()).isEmpty();
        assertThat(account.trades()).isEqualTo(before);
    }

    private static void assertInnocent(Answer answer) {
        assertThat(answer.text())
                .doesNotContain("Exception", "org.openvalidate", "jetty", "wiremock", "java.", "\tat ");
    }
}
