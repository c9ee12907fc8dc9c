package org.openvalidate.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.AnswerXml;
import org.openvalidate.dialect.legacy.Form;

class RedactorTest {

    private static final String MD5_KEY = "760bdzec6y9goq7ctyx96ezkz78287de";
    private static final String PRIVATE_KEY =
            KeyFormat.oneLine(KeyFormat.labPair(1).getPrivate());
    private static final String LOGIN = "buyer+test one@example.com";
    private static final String NAME = "买家王小明";
    private static final Redactor REDACTOR = new Redactor(List.of(MD5_KEY, pem(PRIVATE_KEY), LOGIN, NAME, "", "ab"));

    static Stream<String> canaries() {
        return Stream.of(MD5_KEY, PRIVATE_KEY, LOGIN, NAME).flatMap(RedactorTest::forms);
    }

    private static Stream<String> forms(String secret) {
        String encoded = URLEncoder.encode(secret, UTF_8);
        return Stream.of(
                secret,
                encoded,
                encoded.replace("+", "%20"),
                lower(encoded),
                URLEncoder.encode(encoded, UTF_8),
                URLEncoder.encode(URLEncoder.encode(encoded, UTF_8), UTF_8),
                everyOctet(secret),
                URLEncoder.encode(secret, Charset.forName("GBK")),
                json(secret),
                URLEncoder.encode("{\"x\":\"" + json(secret) + "\"}", UTF_8),
                secret.replace("+", "&#43;").replace("@", "&#x40;"),
                HexFormat.of().formatHex(secret.getBytes(UTF_8)),
                base64("", secret, ""),
                base64("x", secret, "yz"),
                base64("xy", secret, "z"),
                base64("{\"key\":\"", secret, "\"}"),
                URLEncoder.encode(base64("xy", secret, ""), UTF_8),
                Base64.getUrlEncoder().encodeToString(("a" + secret + "b").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("canaries")
    void a_planted_secret_is_gone_in_every_form(String canary) {
        for (String text :
                List.of(canary, "a=1&key=" + canary + "&b=2", "<x>" + canary + "</x>", "log: " + canary + "!")) {
            String redacted = REDACTOR.redact(text);
            assertThat(redacted).doesNotContain(canary).contains("***");
            assertThat(REDACTOR.redact(redacted)).isEqualTo(redacted);
        }
    }

    @Test
    void a_wrapped_private_key_is_gone_line_by_line() {
        String redacted = REDACTOR.redact("-----BEGIN PRIVATE KEY-----\n" + wrapped(PRIVATE_KEY) + "\n-----END");

        for (String line : wrapped(PRIVATE_KEY).split("\n", -1)) {
            assertThat(redacted).doesNotContain(line);
        }
    }

    @Test
    void ids_and_signatures_stay_in_clear() {
        String text = "partner=2088101122136241&partner_trans_id=T-1&sign=" + "abc%2Fd%2B".repeat(9)
                + "&extend_info=%7B%22store_id%22%3A%22S1%22%7D&trans_amount=12.34&trans_name=Tea+%26+Cake";

        assertThat(REDACTOR.redact(text)).isEqualTo(text);
    }

    @Test
    void a_payment_code_keeps_prefix_and_length_wherever_it_stands() {
        String masked = "28" + "*".repeat(16);

        assertThat(REDACTOR.redact("a=b&buyer_identity_code=281234567890123456&c=d"))
                .isEqualTo("a=b&buyer_identity_code=" + masked + "&c=d");
        assertThat(REDACTOR.redact("/gateway.do?buyer_identity_code=281234567890123456"))
                .isEqualTo("/gateway.do?buyer_identity_code=" + masked);
        assertThat(REDACTOR.redact("buyer_identity_code=%32%38" + "1234567890123456"))
                .isEqualTo("buyer_identity_code=" + masked);
        assertThat(REDACTOR.redact("<param name=\"buyer_identity_code\">281234567890123456</param>"))
                .isEqualTo("<param name=\"buyer_identity_code\">" + masked + "</param>");
        assertThat(REDACTOR.redact("{\"buyer_identity_code\":281234567890123456}"))
                .isEqualTo("{\"buyer_identity_code\":\"" + masked + "\"}");
    }

    @Test
    void a_masked_form_still_parses_to_the_same_other_values() {
        Map<String, String> form = Map.of(
                "extend_info", "{\"store_id\":\"S1\",\"contact_email\":\"a\\\"b@c.de\",\"contact_no\":[1,2],\"x\":1}",
                "notify_url", "https://shop.example/n?buyer_email=a@b.c&t=1",
                "contact_no", "12 34&56",
                "trans_name", "茶");

        Map<String, String> masked = Form.parse(REDACTOR.redact(Form.write(form, UTF_8)), UTF_8);

        assertThat(masked)
                .containsEntry(
                        "extend_info", "{\"store_id\":\"S1\",\"contact_email\":\"***\",\"contact_no\":\"***\",\"x\":1}")
                .containsEntry("notify_url", "https://shop.example/n?buyer_email=***&t=1")
                .containsEntry("contact_no", "***")
                .containsEntry("trans_name", "茶");
    }

    @Test
    void a_form_in_gbk_is_masked_as_well() {
        Charset gbk = Charset.forName("GBK");

        String masked = REDACTOR.redact(Form.write(Map.of("memo", "给" + NAME, "trans_name", "茶"), gbk));

        assertThat(Form.parse(masked, gbk)).containsEntry("memo", "给***").containsEntry("trans_name", "茶");
    }

    @Test
    void a_masked_answer_is_still_an_answer() throws Unreadable {
        String xml = "<alipay><is_success>T</is_success><request><param name=\"memo\">" + MD5_KEY
                + "</param></request><response><alipay><alipay_buyer_login_id>159****5620&amp;x</alipay_buyer_login_id>"
                + "<result_code>SUCCESS</result_code><buyer_email><![CDATA[a<b]]></buyer_email></alipay></response>"
                + "<sign>s</sign><sign_type>MD5</sign_type></alipay>";

        String redacted = REDACTOR.redact(xml);
        Answer answer = AnswerXml.read(redacted);

        assertThat(answer.fields())
                .containsEntry("alipay_buyer_login_id", "***")
                .containsEntry("buyer_email", "***")
                .containsEntry("result_code", "SUCCESS");
        assertThat(redacted).doesNotContain("159", MD5_KEY);
        assertThat(REDACTOR.redact(redacted)).isEqualTo(redacted);
    }

    @Test
    void a_short_secret_is_masked_as_a_word_and_not_inside_an_id() {
        Redactor redactor = new Redactor(List.of("111111"));

        assertThat(redactor.redact("pwd=111111&partner_trans_id=20261111110007&note=is%20111111!"))
                .isEqualTo("pwd=***&partner_trans_id=20261111110007&note=is%20***!");
    }

    @Test
    void a_line_is_masked_by_the_names_of_its_members_as_well() {
        ObjectNode line = Journal.line().put("seq", 1);
        LineFields.put(line, "headers", Map.of("authorization", "Bearer abc", "accept", "*/*"));
        LineFields.put(line, "facts", Map.of("buyer_email", "a@b.c", "trade", "T-1"));
        LineFields.put(line, "planned", List.of(MD5_KEY));

        assertThat(REDACTOR.redact(line).toString())
                .isEqualTo("{\"seq\":1,\"headers\":{\"accept\":\"*/*\",\"authorization\":\"***\"},"
                        + "\"facts\":{\"buyer_email\":\"***\",\"trade\":\"T-1\"},\"planned\":[\"***\"]}");
    }

    @Test
    void an_empty_value_stays_empty() {
        assertThat(REDACTOR.redact("contact_email=&a=b")).isEqualTo("contact_email=&a=b");
    }

    private static String pem(String oneLine) {
        return "-----BEGIN PRIVATE KEY-----\n" + wrapped(oneLine) + "\n-----END PRIVATE KEY-----\n";
    }

    private static String wrapped(String oneLine) {
        return oneLine.replaceAll("(.{64})", "$1\n");
    }

    private static String base64(String before, String secret, String after) {
        return Base64.getEncoder().encodeToString((before + secret + after).getBytes(UTF_8));
    }

    private static String lower(String encoded) {
        return java.util.regex.Pattern.compile("%..")
                .matcher(encoded)
                .replaceAll(hit -> hit.group().toLowerCase(java.util.Locale.ROOT));
    }

    private static String everyOctet(String secret) {
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(secret.getBytes(UTF_8));
    }

    private static String json(String text) {
        return text.replace("/", "\\/").replace("@", "\\u0040");
    }
}
