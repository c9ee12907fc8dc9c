package org.openvalidate.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.testkit.Exchanges;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What every protocol family owes, wherever it puts its signature. */
public abstract class DialectContract {

    /** A ring that is empty. */
    protected static final KeyRing NO_KEYS = new KeyRing(Map.of(), Map.of());

    private static final String QUERY = "alipay.acquire.overseas.query";

    /** The family under test. */
    protected abstract Dialect dialect();

    /** The same request without its signature. */
    protected abstract Request unsigned(Request request);

    /** The same request that names another sign type. */
    protected abstract Request typed(Request request, String signType);

    @ParameterizedTest
    @EnumSource
    void a_signed_request_is_read_as_it_was_meant(SignType type) {
        Request request = signed(type);

        Call call = dialect().read(request);

        assertThat(call.faults()).isEmpty();
        assertThat(call.service()).isEqualTo(QUERY);
        assertThat(call.partner()).isEqualTo("2088123412341234");
        assertThat(call.charset()).isEqualTo(UTF_8);
        assertThat(call.parameter("partner_trans_id")).isEqualTo("OV-12.34 茶 & + 100%");
        assertThat(dialect().tradeId(call)).isEqualTo("OV-12.34 茶 & + 100%");
        assertThat(dialect().purpose(call.service())).isEqualTo(Purpose.QUERY);
    }

    @ParameterizedTest
    @EnumSource
    void a_signed_request_verifies(SignType type) {
        assertThat(verified(signed(type), LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_was_touched_is_invalid(SignType type) {
        Request request = signed(type);
        String body = request.body().text(StandardCharsets.ISO_8859_1);
        Request touched = new Request(
                request.method(),
                request.target(),
                request.headers(),
                Bytes.of(body.replace("12.34", "12.35"), StandardCharsets.ISO_8859_1));

        assertThat(touched).isNotEqualTo(request);
        assertThat(verified(touched, LabKeys.GATEWAY)).isEqualTo(SignatureState.INVALID);
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_of_somebody_else_is_invalid(SignType type) {
        KeyRing stranger = KeyRing.of(
                        "vutsrqponmlkjihgfedcba9876543210",
                        LabKeys.GATEWAY_PAIR.getPrivate(),
                        LabKeys.GATEWAY_PAIR.getPublic())
                .with(SignType.DSA, LabKeys.GATEWAY_DSA.getPrivate(), LabKeys.GATEWAY_DSA.getPublic());

        assertThat(verified(signed(type), stranger)).isEqualTo(SignatureState.INVALID);
    }

    @Test
    void a_request_without_a_signature_misses_one() {
        Request request = unsigned(signed(SignType.MD5));

        assertThat(verified(request, LabKeys.GATEWAY)).isEqualTo(SignatureState.MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_type_in_lower_case_is_unknown(SignType type) {
        Request request = typed(signed(type), type.name().toLowerCase(java.util.Locale.ROOT));

        assertThat(verified(request, LabKeys.GATEWAY)).isEqualTo(SignatureState.UNKNOWN_TYPE);
    }

    /** DSA is no sign type at all for who has no key of it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DSA")
    void a_sign_type_that_nobody_has_a_key_for_is_told(SignType type) {
        assertThat(verified(signed(type), NO_KEYS)).isEqualTo(SignatureState.NO_KEY);
    }

    @Test
    void what_is_signed_depends_on_the_content_and_not_on_the_key() {
        assertThat(dialect().preSign(signed(SignType.RSA)))
                .contains("OV-12.34")
                .isEqualTo(dialect().preSign(signed(SignType.RSA2)))
                .isNotEqualTo(dialect().preSign(dialect().sign(draft("OV-1"), key(SignType.MD5))));
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_is_read_as_it_was_meant_and_verifies(SignType type) throws Unreadable {
        Request request = signed(type);
        Response response = answered(request);

        Answer answer = dialect().read(response);

        assertThat(answer.accepted()).isTrue();
        assertThat(answer.fields())
                .isEqualTo(Map.of("result_code", "SUCCESS", "trans_amount", "12.34", "name", "茶 <&>"));
        assertThat(believed(request, response, LabKeys.MERCHANT)).isEqualTo(SignatureState.VALID);
        assertThat(believed(request, response, NO_KEYS)).isEqualTo(SignatureState.NO_KEY);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_was_touched_is_invalid(SignType type) {
        Request request = signed(type);
        Response honest = answered(request);

        Response touched = new Response(
                honest.status(),
                honest.headers(),
                Bytes.of(honest.text().replace(">12.34<", ">12.35<").replace("=12.34", "=12.35"), honest.charset()),
                honest.charset());

        assertThat(touched).isNotEqualTo(honest);
        assertThat(believed(request, touched, LabKeys.MERCHANT)).isEqualTo(SignatureState.INVALID);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_signed_again_says_the_same_with_another_signature(SignType type) throws Unreadable {
        Request request = signed(type);
        Response honest = answered(request);

        Response again = dialect().signAgain(honest, LabKeys.MERCHANT);

        assertThat(dialect().read(again).fields())
                .isEqualTo(dialect().read(honest).fields());
        assertThat(believed(request, again, LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
        assertThat(dialect().signAgain(honest, NO_KEYS)).isEqualTo(honest);
        // the same keys make the same signature, in the same place
        assertThat(dialect().signAgain(again, LabKeys.GATEWAY).text()).isEqualTo(honest.text());
    }

    @Test
    void a_refusal_stays_unsigned() {
        Request request = signed(SignType.MD5);
        Response refusal =
                dialect().write(new Reply.Refused("ILLEGAL_SIGN"), dialect().read(request), NO_KEYS);

        assertThat(dialect().signAgain(refusal, LabKeys.GATEWAY)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DSA")
    void a_notice_signed_again_says_the_same_with_another_signature(SignType type) {
        Request honest = dialect()
                .notice(
                        new Draft("", "", Map.of("out_trade_no", "OV-茶 & +", "notify_id", "n1"), type, UTF_8, "/told"),
                        LabKeys.GATEWAY.toSign(type).orElseThrow());

        Request again = dialect().signAgain(honest, LabKeys.MERCHANT);

        assertThat(dialect().read(again).parameter("out_trade_no")).isEqualTo("OV-茶 & +");
        assertThat(dialect().verifyNotice(Exchanges.of(again), LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
        Request andAgain = dialect().signAgain(again, LabKeys.GATEWAY);
        assertThat(dialect().verifyNotice(Exchanges.of(andAgain), LabKeys.MERCHANT))
                .isEqualTo(SignatureState.VALID);
    }

    @Test
    void a_refusal_is_not_signed_and_needs_no_key() throws Unreadable {
        Request request = signed(SignType.MD5);

        Response refusal =
                dialect().write(new Reply.Refused("ILLEGAL_SIGN"), dialect().read(request), NO_KEYS);

        assertThat(dialect().read(refusal).accepted()).isFalse();
        assertThat(dialect().read(refusal).errorCode()).isEqualTo("ILLEGAL_SIGN");
        assertThat(believed(request, refusal, LabKeys.MERCHANT)).isEqualTo(SignatureState.MISSING);
    }

    @Test
    void no_answer_has_no_signature() {
        assertThat(dialect().verifyAnswer(Exchanges.of(signed(SignType.MD5)), LabKeys.MERCHANT))
                .isEqualTo(SignatureState.MISSING);
    }

    @Test
    void what_is_no_answer_at_all_is_unreadable_and_has_no_signature() {
        Response page = new Response(200, Map.of(), Bytes.of("<html>sorry</html>", UTF_8), UTF_8);
        Response failure =
                new Response(502, Map.of(), answered(signed(SignType.MD5)).body(), UTF_8);

        assertThatThrownBy(() -> dialect().read(page)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> dialect().read(failure)).isInstanceOf(Unreadable.class);
        assertThat(believed(signed(SignType.MD5), page, LabKeys.MERCHANT)).isEqualTo(SignatureState.MISSING);
    }

    /** A query that is signed. */
    protected final Request signed(SignType type) {
        Draft draft = draft("OV-12.34 茶 & + 100%");
        return dialect()
                .sign(
                        new Draft(
                                draft.service(), draft.partner(), draft.fields(), type, draft.charset(), draft.path()),
                        key(type));
    }

    /** Whether a request verifies. */
    protected final SignatureState verified(Request request, KeyRing keys) {
        return dialect().verifyRequest(Exchanges.of(request), keys);
    }

    /** Whether an answer verifies. */
    protected final SignatureState believed(Request request, Response response, KeyRing keys) {
        return dialect().verifyAnswer(Exchanges.of(request, response), keys);
    }

    private Response answered(Request request) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("trans_amount", "12.34");
        fields.put("name", "茶 <&>");
        return dialect().write(new Reply.Accepted(fields), dialect().read(request), LabKeys.GATEWAY);
    }

    private static Draft draft(String tradeId) {
        return new Draft(
                QUERY, "2088123412341234", Map.of("partner_trans_id", tradeId), SignType.MD5, UTF_8, "/gateway.do");
    }

    private static Key key(SignType type) {
        return LabKeys.MERCHANT.toSign(type).orElseThrow();
    }
}
