package org.openvalidate.dialect.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.testkit.Exchanges;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

class LegacyAnswerTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Request ASKED = new Request("GET", "/", Map.of(), Bytes.NONE);

    private final LegacyDialect dialect = new LegacyDialect();

    @Test
    void an_acceptance_echoes_the_request_without_its_signature_and_is_signed() {
        Response response = answer(UTF_8, Map.of("result_code", "SUCCESS"));

        assertThat(response.text()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <alipay><is_success>T</is_success>\
                <request><param name="partner">2088123412341234</param><param name="memo">茶</param></request>\
                <response><alipay><result_code>SUCCESS</result_code></alipay></response>\
                <sign>a67dc6da70b43ea67dfc7ab2c6a994bd</sign><sign_type>MD5</sign_type></alipay>""");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers()).isEqualTo(Map.of("content-type", "text/xml;charset=UTF-8"));
    }

    @Test
    void a_refusal_has_the_code_and_nothing_else() {
        Response response = dialect.write(new Reply.Refused("ILLEGAL_SIGN"), call(UTF_8, "MD5"), LabKeys.GATEWAY);

        assertThat(response.text()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>""");
    }

    @Test
    void an_answer_to_gbk_is_gbk_in_header_prolog_and_bytes() {
        Response response = answer(GBK, Map.of("name", "茶"));

        assertThat(response.headers()).containsEntry("content-type", "text/xml;charset=GBK");
        assertThat(response.charset()).isEqualTo(GBK);
        assertThat(response.body().text(GBK))
                .startsWith("<?xml version=\"1.0\" encoding=\"GBK\"?>")
                .contains("<name>茶</name>");
        assertThat(state(response)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void fields_without_a_value_are_not_written() throws Unreadable {
        Response response = answer(UTF_8, Map.of("result_code", "SUCCESS", "alipay_pay_time", ""));

        assertThat(dialect.read(response).fields()).isEqualTo(Map.of("result_code", "SUCCESS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0001b\u001f",
                "\ufffe\uffff",
                "\ud83d\ude00 emoji",
                "lone \ud83d surrogate",
                "line\r\nfeed",
                "tab\t",
                "]]>",
                "<!--",
                "&amp;",
                "\u0085\u2028"
            })
    void whatever_is_echoed_the_answer_stays_readable_and_its_signature_verifies(String odd) throws Unreadable {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("sign_type", "MD5", "memo", odd, odd, "name"));
        Call call = new Call(parameters, UTF_8, List.of());

        Response response = dialect.write(new Reply.Accepted(Map.of("partner_trans_id", odd)), call, LabKeys.GATEWAY);

        assertThat(dialect.read(response).accepted()).isTrue();
        assertThat(dialect.read(response).field("partner_trans_id")).hasSameSizeAs(odd);
        assertThat(state(response)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void what_the_charset_cannot_write_becomes_a_question_mark_and_still_verifies() throws Unreadable {
        Response response = answer(GBK, Map.of("name", "\ud83d\ude00"));

        assertThat(dialect.read(response).field("name")).isEqualTo("?");
        assertThat(state(response)).isEqualTo(SignatureState.VALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 500})
    void only_status_200_carries_an_answer(int status) {
        Response honest = answer(UTF_8, Map.of("result_code", "SUCCESS"));

        assertThatThrownBy(() -> dialect.read(new Response(status, Map.of(), honest.body(), UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the answer has HTTP status " + status);
    }

    private Response answer(Charset charset, Map<String, String> fields) {
        return dialect.write(new Reply.Accepted(fields), call(charset, "MD5"), LabKeys.GATEWAY);
    }

    private SignatureState state(Response response) {
        return dialect.verifyAnswer(Exchanges.of(ASKED, response), LabKeys.MERCHANT);
    }

    private static Call call(Charset charset, String signType) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("partner", "2088123412341234");
        parameters.put("memo", "茶");
        parameters.put("sign", "abc");
        parameters.put("sign_type", signType);
        return new Call(parameters, charset, List.of());
    }
}
