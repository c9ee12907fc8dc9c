package org.openvalidate.dialect.legacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.DialectContract;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;

class LegacyDialectTest extends DialectContract {

    private static final Charset GBK = Charset.forName("GBK");

    private final LegacyDialect dialect = new LegacyDialect();

    @Override
    protected Dialect dialect() {
        return dialect;
    }

    @Override
    protected Request unsigned(Request request) {
        return edited(request, "&sign=[^&]*", "");
    }

    @Override
    protected Request typed(Request request, String signType) {
        return edited(request, "&sign_type=[^&]*", "&sign_type=" + signType);
    }

    @Test
    void dsa_is_no_sign_type_for_who_handed_in_no_key_of_it() {
        assertThat(verified(signed(SignType.DSA), NO_KEYS)).isEqualTo(SignatureState.UNKNOWN_TYPE);
        assertThat(verified(signed(SignType.RSA), NO_KEYS)).isEqualTo(SignatureState.NO_KEY);
    }

    @Test
    void a_post_carries_the_charset_in_the_url_only_and_signs_it() {
        Request request = signed(SignType.MD5);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/gateway.do?_input_charset=UTF-8");
        assertThat(request.body().text(US_ASCII)).doesNotContain("_input_charset");
        assertThat(request.headers()).containsEntry("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(dialect.preSign(request)).startsWith("_input_charset=UTF-8&");
    }

    @Test
    void a_charset_that_was_lost_on_the_way_breaks_the_signature() {
        Request request = signed(SignType.MD5);
        Request without = new Request("POST", "/gateway.do", request.headers(), request.body());

        assertThat(verified(without, LabKeys.GATEWAY)).isEqualTo(SignatureState.INVALID);
    }

    @Test
    void a_get_carries_everything_in_the_query() {
        Request post = signed(SignType.RSA2);
        Request get = get(post.query() + "&" + post.body().text(US_ASCII));

        assertThat(dialect.read(get)).isEqualTo(dialect.read(post));
        assertThat(verified(get, LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void a_request_in_gbk_is_written_signed_and_read_in_gbk() {
        Request request = dialect.sign(
                new Draft(
                        "alipay.acquire.overseas.query",
                        "2088123412341234",
                        Map.of("partner_trans_id", "茶"),
                        SignType.MD5,
                        GBK,
                        "/gateway.do"),
                LabKeys.MERCHANT.toSign(SignType.MD5).orElseThrow());

        Call call = dialect.read(request);

        assertThat(request.target()).isEqualTo("/gateway.do?_input_charset=GBK");
        assertThat(request.body().text(US_ASCII)).contains("partner_trans_id=%B2%E8");
        assertThat(call.charset()).isEqualTo(GBK);
        assertThat(call.parameter("partner_trans_id")).isEqualTo("茶");
        assertThat(verified(request, LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }

    @Test
    void empty_values_are_neither_sent_nor_signed() {
        Request request = dialect.sign(
                new Draft("s", "2088", Map.of("memo", "", "name", "x"), SignType.MD5, UTF_8, "/gateway.do"),
                LabKeys.MERCHANT.toSign(SignType.MD5).orElseThrow());

        assertThat(request.body().text(US_ASCII)).doesNotContain("memo");
        assertThat(dialect.preSign(request)).isEqualTo("_input_charset=UTF-8&name=x&partner=2088&service=s");
    }

    @ParameterizedTest
    @CsvSource({"utf-8, UTF-8", "UTF-8, UTF-8", "gbk, GBK", "GBK, GBK", "gb2312, GB2312", "GB2312, GB2312"})
    void documented_charsets_are_taken_in_either_case(String name, String expected) {
        Call call = dialect.read(get("_input_charset=" + name));

        assertThat(call.faults()).isEmpty();
        assertThat(call.charset()).isEqualTo(Charset.forName(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin-1", "utf8", "", "%00", "UTF-16"})
    void any_other_charset_is_a_fault(String name) {
        Call call = dialect.read(get("_input_charset=" + name + "&partner=2088123412341234"));

        assertThat(call.faults()).containsExactly("ILLEGAL_CHARSET");
        assertThat(call.partner()).isEqualTo("2088123412341234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partner=1&partner=2",
                "partner=1&partner=1",
                "partner=1&p%61rtner=2",
                "_input_charset=UTF-8&_input_charset=GBK",
                "_input_charset=UTF-8&%5Finput_charset=GBK"
            })
    void a_parameter_that_comes_twice_is_a_fault(String query) {
        assertThat(dialect.read(get(query)).faults()).containsExactly("ILLEGAL_ARGUMENT");
    }

    @Test
    void the_charset_may_stand_in_the_url_and_in_the_body_if_both_say_the_same() {
        Request both = new Request(
                "POST",
                "/gateway.do?_input_charset=UTF-8",
                Map.of(),
                Bytes.of("_input_charset=utf-8&partner=2088", US_ASCII));

        assertThat(dialect.read(both).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memo=100%", "memo=%zz", "memo=%4", "%=x"})
    void a_percent_sign_that_is_no_escape_is_a_fault_and_hides_nothing_else(String pair) {
        Call call = dialect.read(get(pair + "&partner=2088123412341234&service=s"));

        assertThat(call.faults()).containsExactly("ILLEGAL_ARGUMENT");
        assertThat(call.partner()).isEqualTo("2088123412341234");
    }

    @Test
    void a_bare_request_names_nothing() {
        Call call = dialect.read(new Request("GET", "/", Map.of(), Bytes.NONE));

        assertThat(call.parameters()).isEmpty();
        assertThat(call.service()).isEmpty();
        assertThat(call.partner()).isEmpty();
        assertThat(dialect.tradeId(call)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alipay.acquire.overseas.spot.pay, PAY, partner_trans_id",
        "alipay.acquire.overseas.query, QUERY, partner_trans_id",
        "alipay.acquire.cancel, CANCEL, out_trade_no"
    })
    void each_service_has_its_purpose_and_its_name_for_the_trade_id(String service, String purpose, String field) {
        Call call = dialect.read(get("service=" + service + "&" + field + "=T1"));

        assertThat(dialect.purpose(service)).hasToString(purpose);
        assertThat(dialect.tradeId(call)).isEqualTo("T1");
        assertThat(dialect.purpose(service + "x")).hasToString("OTHER");
    }

    private static Request get(String query) {
        return new Request("GET", "/gateway.do?" + query, Map.of(), Bytes.NONE);
    }

    private static Request edited(Request request, String pattern, String replacement) {
        String body = request.body().text(US_ASCII).replaceFirst(pattern, replacement);
        return new Request(request.method(), request.target(), request.headers(), Bytes.of(body, US_ASCII));
    }
}
