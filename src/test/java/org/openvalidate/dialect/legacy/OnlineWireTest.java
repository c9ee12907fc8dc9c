package org.openvalidate.dialect.legacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

class OnlineWireTest {

    private final LegacyDialect dialect = new LegacyDialect();

    static Stream<PublishedVectors.Signed> requests() {
        return PublishedVectors.signed()
                .filter(vector -> List.of("A4", "A5", "A6", "A7", "A10", "B2").contains(vector.id()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_published_request_verifies_as_a_link(PublishedVectors.Signed vector) {
        String query = Stream.of(vector.preSign().split("&", -1))
                .map(pair -> pair.replace(":", "%3A").replace("/", "%2F"))
                .reduce("sign=" + vector.sign() + "&sign_type=MD5", (link, pair) -> link + "&" + pair);
        Request link = new Request("GET", "/gateway.do?" + query, Map.of(), Bytes.NONE);
        KeyRing keys = new KeyRing(Map.of(), Map.of(SignType.MD5, new Key.Shared(vector.key())));

        assertThat(dialect.preSign(link)).isEqualTo(vector.preSign());
        assertThat(dialect.verifyRequest(exchange(link, null), keys)).isEqualTo(SignatureState.VALID);
        assertThat(LegacyService.named(dialect.read(link).service())).isPresent();
    }

    @Test
    void a_queried_trade_stands_in_an_element_of_its_own_name() throws Unreadable {
        Request request = request("single_trade_query", SignType.MD5);
        Call call = dialect.read(request);

        Response response = dialect.write(
                new Reply.Accepted(Map.of("trade_status", "TRADE_FINISHED", "total_fee", "73.82")),
                call,
                LabKeys.GATEWAY);
        Answer answer = dialect.read(response);

        assertThat(response.text()).contains("<response><trade>", "</trade></response>");
        assertThat(answer.field("total_fee")).isEqualTo("73.82");
        assertThat(dialect.verifyAnswer(exchange(request, response), LabKeys.MERCHANT))
                .isEqualTo(SignatureState.VALID);
    }

    @Test
    void any_other_answer_keeps_the_usual_element() {
        Call call = dialect.read(request("forex_refund", SignType.MD5));

        assertThat(dialect.write(new Reply.Accepted(Map.of("out_return_no", "R1")), call, LabKeys.GATEWAY)
                        .text())
                .contains("<response><alipay><out_return_no>R1</out_return_no></alipay></response>");
    }

    @Test
    void words_of_a_refusal_are_for_pages_alone() {
        Call call = dialect.read(request("single_trade_query", SignType.MD5));

        assertThat(dialect.write(new Reply.Refused("ILLEGAL_ARGUMENT", "no trade"), call, LabKeys.GATEWAY)
                        .text())
                .contains("<error>ILLEGAL_ARGUMENT</error>")
                .doesNotContain("no trade");
    }

    @Test
    void a_page_is_not_written_as_an_answer() {
        Call call = dialect.read(request("create_forex_trade", SignType.MD5));

        assertThatThrownBy(() -> dialect.write(new Reply.Cashier("token"), call, LabKeys.GATEWAY))
                .hasMessage("a page is not the dialect's to write");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/back, https://shop.example/back?",
        "https://shop.example/back?id=1, https://shop.example/back?id=1&"
    })
    void a_return_goes_to_the_merchant_s_own_address(String address, String expected) {
        assertThat(returning(address, SignType.MD5)).startsWith(expected + "is_success=T&out_trade_no=T1&sign=");
    }

    @Test
    void a_return_leaves_the_place_on_the_page_behind_the_query() {
        assertThat(returning("https://shop.example/back#paid", SignType.MD5))
                .matches("https://shop\\.example/back\\?is_success=T&.*&sign_type=MD5#paid");
    }

    @ParameterizedTest
    @EnumSource(
            value = SignType.class,
            names = {"MD5", "RSA", "RSA2"})
    void a_return_is_signed_like_a_notice(SignType type) {
        String query = URI.create(returning("https://shop.example/back", type)).getRawQuery();
        Map<String, String> said = Form.parse(query, UTF_8);

        assertThat(Signatures.verify(
                        "is_success=T&out_trade_no=T1",
                        said.getOrDefault("sign", ""),
                        type,
                        UTF_8,
                        LabKeys.MERCHANT.toVerify(type).orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "create_forex_trade, CASHIER",
        "create_forex_trade_wap, CASHIER",
        "mobile.securitypay.pay, CASHIER",
        "single_trade_query, QUERY",
        "forex_refund, REFUND",
        "forex_rate_file, OTHER"
    })
    void each_online_service_has_its_purpose(String service, Purpose purpose) {
        assertThat(dialect.purpose(service)).isEqualTo(purpose);
    }

    private String returning(String address, SignType type) {
        return dialect.returning(
                new Draft("", "", Map.of("is_success", "T", "out_trade_no", "T1", "rmb_fee", ""), type, UTF_8, address),
                LabKeys.GATEWAY.toSign(type).orElseThrow());
    }

    private Request request(String service, SignType type) {
        return dialect.sign(
                new Draft(service, "2088123412341234", Map.of("out_trade_no", "T1"), type, UTF_8, "/gateway.do"),
                LabKeys.MERCHANT.toSign(type).orElseThrow());
    }

    private static Exchange exchange(Request request, Response response) {
        return new Exchange(
                0, "merchant", "gateway", "", request, response, End.ANSWERED, Instant.EPOCH, Instant.EPOCH, Map.of());
    }
}
