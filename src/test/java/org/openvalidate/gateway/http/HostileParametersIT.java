package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.http.Intruder.assertInnocent;
import static org.openvalidate.gateway.http.Intruder.encoded;
import static org.openvalidate.gateway.http.Intruder.envelope;
import static org.openvalidate.gateway.http.Intruder.form;
import static org.openvalidate.gateway.http.Intruder.signed;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.Trade;
import org.openvalidate.testkit.Envelope;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RawConnection.Answer;

/** What no merchant should say: each is refused with a documented code, learns nothing of the inside, and changes nothing. */
class HostileParametersIT {

    private static final Charset GBK = Charset.forName("GBK");

    /** What Hostile.TEXT becomes on its way: a lone surrogate is no character, control characters have no place in XML. */
    private static final String ECHOED =
            Hostile.TEXT.replace('\ud800', '?').replace('\u0000', '\ufffd').replace('\u001b', '\ufffd');

    /** They know no error but a refusal, which echoes nothing; nothing of theirs is in a shop's account. */
    private static final Set<LegacyService> CURT = Set.of(LegacyService.SINGLE_TRADE_QUERY, LegacyService.FOREX_REFUND);

    @TempDir
    Path folder;

    private Intruder intruder;

    @BeforeEach
    void open() throws IOException {
        intruder = Intruder.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        intruder.close();
    }

    @ParameterizedTest
    @EnumSource
    void markup_in_any_field_is_refused_or_comes_back_as_the_text_that_it_is(LegacyService service) throws IOException {
        for (String field : named(service)) {
            boolean opens = service.purpose() == Purpose.CASHIER;
            Map<String, String> parameters = intruder.call(service, opens ? "T2" : "T1");
            parameters.merge(field, Hostile.TEXT, String::concat);
            int visits = intruder.visits();

            Answer answer = intruder.post(signed(parameters, UTF_8, SignType.RSA2));

            if (opens) {
                Answer page = intruder.page(answer);
                assertHarmless(page);
                assertThat(intruder.visits()).isEqualTo(visits + (page == answer ? 0 : 1));
            } else if (answer.headers().get("content-type").startsWith("text/plain")) {
                assertThat(answer.text()).doesNotContain("<", Hostile.TEXT);
            } else {
                assertMeant(service, field, answer);
            }
            assertThat(intruder.account().trades())
                    .extracting(Trade::merchantId)
                    .containsExactly("T1");
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
        Map<String, String> parameters = signed(intruder.call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5);
        parameters.merge(name, Hostile.TEXT, String::concat);

        intruder.assertRefused(intruder.post(parameters), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alipay.acquire.overseas.spot.PAY", "close_trade", "..", ""})
    void a_service_that_is_not_here_is_refused(String service) throws IOException {
        Map<String, String> parameters = intruder.call(LegacyService.SPOT_PAY, "T2");
        parameters.put("service", service);

        intruder.assertRefused(intruder.post(signed(parameters, UTF_8, SignType.MD5)), "ILLEGAL_SERVICE");
    }

    @ParameterizedTest
    @CsvSource({"sign, ILLEGAL_SIGN", "sign_type, ILLEGAL_SIGN_TYPE", "partner, ILLEGAL_PARTNER"})
    void what_is_not_signed_by_anybody_known_is_refused(String missing, String code) throws IOException {
        Map<String, String> parameters = signed(intruder.call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5);
        parameters.remove(missing);

        intruder.assertRefused(intruder.post(parameters), code);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_megabyte_in_one_field_is_refused_by_its_length_or_its_signature(boolean isSigned) throws IOException {
        Map<String, String> parameters = intruder.call(LegacyService.SPOT_PAY, "T2");
        parameters.put("trans_name", "<".repeat(1 << 19));
        Map<String, String> sent = signed(parameters, UTF_8, SignType.MD5);
        if (!isSigned) {
            sent.put("sign", "0".repeat(32));
        }

        Answer answer = intruder.post(sent);

        if (isSigned) {
            assertThat(envelope(answer).error()).isEqualTo("INVALID_PARAMETER");
        } else {
            intruder.assertRefused(answer, "ILLEGAL_SIGN");
        }
        assertThat(intruder.account().trades()).isEqualTo(intruder.before());
    }

    @Test
    void ten_thousand_parameters_that_are_signed_are_read_and_echoed() throws IOException {
        Map<String, String> parameters = intruder.call(LegacyService.QUERY, "T1");
        IntStream.range(0, 10_000).forEach(i -> parameters.put("x" + i, "<" + i + ">"));

        Envelope envelope = envelope(intruder.post(signed(parameters, UTF_8, SignType.MD5)));

        assertThat(envelope.result()).isEqualTo("SUCCESS");
        assertThat(envelope.echoed()).hasSize(10_004).containsEntry("x9999", "<9999>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "UTF-16", "latin1", "utf8", "", "UTF-8%00", "%ff", "../../etc"})
    void a_charset_that_is_not_listed_is_refused(String charset) throws IOException {
        Map<String, String> parameters = signed(intruder.call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5);
        parameters.remove("_input_charset");

        intruder.assertRefused(
                intruder.exchange("POST", "/gateway.do?_input_charset=" + charset, form(parameters)),
                "ILLEGAL_CHARSET");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, %ff%fe", "UTF-8, %c3%28", "UTF-8, %ed%a0%80", "GBK, %81", "GB2312, %ff%ff"})
    void bytes_that_mean_nothing_in_the_charset_are_never_what_was_signed(String charset, String bytes)
            throws IOException {
        Map<String, String> parameters = intruder.call(LegacyService.SPOT_PAY, "T2");
        parameters.put("_input_charset", charset);
        parameters.put("memo", "x");
        String form = form(signed(parameters, Charset.forName(charset), SignType.MD5));

        intruder.assertRefused(
                intruder.exchange("POST", "/gateway.do", form.replace("memo=x", "memo=" + bytes)), "ILLEGAL_SIGN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB2312"})
    void bytes_that_are_sent_unescaped_are_read_in_the_charset(String charset) throws IOException {
        Charset used = Charset.forName(charset);
        Map<String, String> parameters = intruder.call(LegacyService.SPOT_PAY, "T2");
        parameters.put("_input_charset", charset);
        String escaped = URLEncoder.encode("茶", used);
        String raw = new String("茶".getBytes(used), ISO_8859_1);
        String form = encoded(signed(parameters, used, SignType.MD5), used);

        Answer answer = intruder.exchange("POST", "/gateway.do", form.replace(escaped, raw));

        assertThat(form).contains(escaped);
        assertThat(envelope(answer).result()).isEqualTo("SUCCESS");
        assertThat(envelope(answer).echoed()).containsEntry("trans_name", "茶");
    }

    @Test
    void characters_that_the_charset_of_the_answer_lacks_leave_it_legible() throws IOException {
        Map<String, String> parameters = intruder.call(LegacyService.SPOT_PAY, "T1");
        parameters.put("_input_charset", "GBK");
        parameters.put("memo", Hostile.TEXT);

        Envelope envelope =
                envelope(intruder.exchange("POST", "/gateway.do", encoded(signed(parameters, GBK, SignType.MD5), GBK)));

        assertThat(envelope.echoed().get("memo"))
                .startsWith("<script>alert(1)</script>\"'><img")
                .contains("反");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "utf-8, true", "GBK, false", "klingon, false"})
    void the_charset_may_stand_in_url_and_body_if_it_says_the_same(String inUrl, boolean agrees) throws IOException {
        Map<String, String> parameters = intruder.call(LegacyService.QUERY, "T1");
        parameters.put("_input_charset", inUrl);
        Map<String, String> sent = signed(parameters, UTF_8, SignType.MD5);
        sent.put("_input_charset", "UTF-8");
        String form = form(sent);

        Answer answer = intruder.exchange("POST", "/gateway.do?_input_charset=" + inUrl, form);

        if (agrees) {
            assertThat(envelope(answer).result()).isEqualTo("SUCCESS");
        } else {
            intruder.assertRefused(answer, inUrl.equals("klingon") ? "ILLEGAL_CHARSET" : "ILLEGAL_ARGUMENT");
        }
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
            Map<String, String> parameters = intruder.call(service, "T2");
            parameters.put(name, json);

            Envelope envelope = envelope(intruder.post(signed(parameters, UTF_8, SignType.MD5)));

            assertThat(envelope.error()).isEqualTo("INVALID_PARAMETER");
            assertThat(intruder.account().trades()).isEqualTo(intruder.before());
        }
    }

    /** A service's own fields, and one that no service has. */
    private static List<String> named(LegacyService service) {
        return Stream.concat(service.fields().stream().map(Field::name), Stream.of("memo"))
                .toList();
    }

    private static void assertMeant(LegacyService service, String field, Answer answer) {
        Envelope envelope = envelope(answer);
        assertHarmless(answer);
        assertThat(envelope.accepted()).as(field).isNotEqualTo(CURT.contains(service));
        if (!envelope.accepted()) {
            assertThat(envelope.top()).containsOnlyKeys("is_success", "error");
            assertThat(envelope.echoed()).isEmpty();
        } else {
            assertThat(envelope.echoed().get(field)).endsWith(ECHOED);
        }
        if (!envelope.result().equals("SUCCESS")) {
            assertThat(envelope.error()).as(field).matches("[A-Z_]+");
        }
    }

    private static void assertHarmless(Answer answer) {
        assertInnocent(answer);
        assertThat(answer.text()).doesNotContain("<script", "<img");
    }
}
