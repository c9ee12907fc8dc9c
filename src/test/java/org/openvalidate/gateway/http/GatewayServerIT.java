package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvalidate.testkit.LiveGateway.DIALECT;
import static org.openvalidate.testkit.LiveGateway.asGet;
import static org.openvalidate.testkit.LiveGateway.fault;
import static org.openvalidate.testkit.LiveGateway.response;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Trade;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.Exchanges;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

class GatewayServerIT {

    private static final String PARTNER = "2088123412341234";
    private static final String PAY = "alipay.acquire.overseas.spot.pay";

    private final LiveGateway gateway = new LiveGateway();
    private final RealTimeline timeline = new RealTimeline();
    private final Kept kept = new Kept();
    private final OpenAccount account = gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, kept);

    @AfterEach
    void close() {
        timeline.close();
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_post_is_answered_in_xml_that_is_signed_and_carries_nothing_of_the_servers(SignType type) throws Exception {
        Request request = gateway.pay(PARTNER, "T1", type);

        HttpResponse<byte[]> answer = gateway.send(request);

        assertThat(DIALECT.read(response(answer)).resultCode()).isEqualTo("SUCCESS");
        assertThat(DIALECT.verifyAnswer(Exchanges.of(request, response(answer)), LabKeys.MERCHANT))
                .isEqualTo(SignatureState.VALID);
        assertThat(answer.headers().map())
                .containsOnlyKeys("content-type", "content-length")
                .containsEntry("content-type", List.of("text/xml;charset=UTF-8"))
                .containsEntry("content-length", List.of(String.valueOf(answer.body().length)));
    }

    @Test
    void a_get_is_served_like_a_post() throws Exception {
        HttpResponse<byte[]> answer = gateway.send(asGet(gateway.pay(PARTNER, "T1", SignType.MD5)));

        assertThat(DIALECT.read(response(answer)).resultCode()).isEqualTo("SUCCESS");
        assertThat(kept.exchanges()).extracting(each -> each.request().method()).containsExactly("GET");
    }

    @Test
    void an_exchange_is_recorded_before_its_answer_can_be_seen() throws Exception {
        HttpResponse<byte[]> answer = gateway.send(gateway.pay(PARTNER, "T1", SignType.MD5));

        Exchange exchange = kept.exchanges().get(0);
        assertThat(exchange.response()).isNotNull();
        assertThat(exchange.response().body()).isEqualTo(Bytes.of(answer.body()));
        assertThat(exchange.end()).isEqualTo(End.ANSWERED);
        assertThat(exchange.from()).isEqualTo("merchant");
        assertThat(exchange.service()).isEqualTo(PAY);
        assertThat(exchange.endAt()).isAfter(exchange.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner=2088000000000000&service=s", "service=s", ""})
    void whoever_is_unknown_is_refused_and_kept_apart(String query) throws Exception {
        HttpResponse<byte[]> answer = gateway.send(new Request("GET", "/gateway.do?" + query, Map.of(), Bytes.NONE));

        assertThat(DIALECT.read(response(answer)).errorCode()).isEqualTo("ILLEGAL_PARTNER");
        assertThat(gateway.unattributed().exchanges()).hasSize(1);
        assertThat(kept.exchanges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  memo=%zz,    partner=2088123412341234",
        "GET,  partner=%zz, memo=x",
        "POST, memo=%zz,    partner=2088123412341234",
        "POST, partner=%zz, memo=x"
    })
    void a_bad_escape_is_refused_as_such_and_recorded_as_it_came(String method, String bad, String good)
            throws IOException {
        String form = "service=s&" + bad + "&" + good;
        String request = method.equals("GET")
                ? "GET /gateway.do?" + form + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n"
                : """
                POST /gateway.do HTTP/1.1\r
                Host: gateway\r
                Connection: close\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                %s""".formatted(form.length(), form);

        String answer = raw(request);

        assertThat(answer).contains("<error>ILLEGAL_ARGUMENT</error>");
        Kept recorder = good.startsWith("partner") ? kept : gateway.unattributed();
        Request recorded = recorder.exchanges().get(0).request();
        assertThat(recorded.query() + recorded.body().text(UTF_8)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=GBK",
                "application/x-www-form-urlencoded; charset=klingon",
                "multipart/form-data",
                "text/plain"
            })
    void the_content_type_does_not_matter_since_the_charset_stands_in_the_url(String contentType) throws Exception {
        Request pay = gateway.pay(PARTNER, "T1", SignType.MD5);

        HttpResponse<byte[]> answer =
                gateway.send(new Request("POST", pay.target(), Map.of("content-type", contentType), pay.body()));

        assertThat(DIALECT.read(response(answer)).resultCode()).isEqualTo("SUCCESS");
        assertThat(kept.exchanges().get(0).request().headers()).containsEntry("content-type", contentType);
    }

    @Test
    void a_body_that_claims_to_be_packed_is_taken_as_it_came() throws Exception {
        Request pay = gateway.pay(PARTNER, "T1", SignType.MD5);

        HttpResponse<byte[]> answer =
                gateway.send(new Request("POST", pay.target(), Map.of("content-encoding", "gzip"), pay.body()));

        assertThat(DIALECT.read(response(answer)).resultCode()).isEqualTo("SUCCESS");
        assertThat(kept.exchanges().get(0).request().headers()).containsEntry("content-encoding", "gzip");
    }

    @Test
    void a_large_form_is_read_whole() throws Exception {
        Request pay = gateway.pay(PARTNER, "T1", SignType.MD5);
        String body = "x=1&".repeat(100_000) + pay.body().text(UTF_8);

        HttpResponse<byte[]> answer = gateway.send(new Request("POST", pay.target(), Map.of(), Bytes.of(body, UTF_8)));

        assertThat(DIALECT.read(response(answer)).errorCode()).isEqualTo("ILLEGAL_ARGUMENT");
        assertThat(kept.exchanges().get(0).request().body().size()).isEqualTo(body.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void another_method_is_not_served(String method) throws Exception {
        Request get = asGet(gateway.pay(PARTNER, "T1", SignType.MD5));

        HttpResponse<byte[]> answer = gateway.send(new Request(method, get.target(), Map.of(), Bytes.NONE));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET, POST");
        assertThat(answer.body()).isEmpty();
        assertThat(account.trades()).isEmpty();
        assertThat(gateway.unattributed().exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/gateway", "/gateway.do/", "/v1/payments/pay"})
    void another_path_is_nobodys(String path) throws Exception {
        Request get = asGet(gateway.pay(PARTNER, "T1", SignType.MD5));

        HttpResponse<byte[]> answer = gateway.send(new Request("GET", path + "?" + get.query(), Map.of(), Bytes.NONE));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(account.trades()).isEmpty();
        assertThat(gateway.unattributed().exchanges())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.at()).isAfter(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void a_reset_breaks_the_connection_after_the_effect() {
        account.arm(fault(PAY, Fault.Kind.RESET, 1, true));

        assertThatThrownBy(() -> gateway.send(gateway.pay(PARTNER, "T1", SignType.MD5)))
                .isInstanceOf(IOException.class);

        assertThat(kept.exchanges()).extracting(Exchange::end).containsExactly(End.RESET);
        assertThat(kept.exchanges().get(0).facts()).containsEntry("fault", "RESET, taken effect");
        assertThat(account.trades()).extracting(Trade::merchantId).containsExactly("T1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DSA")
    void a_bad_signature_does_not_verify_but_keeps_its_form(SignType type) throws Exception {
        account.arm(fault(PAY, Fault.Kind.BAD_SIGNATURE, 1, true));
        Request request = gateway.pay(PARTNER, "T1", type);

        HttpResponse<byte[]> spoilt = gateway.send(request);
        HttpResponse<byte[]> honest = gateway.send(request);

        assertThat(DIALECT.verifyAnswer(Exchanges.of(request, response(spoilt)), LabKeys.MERCHANT))
                .isEqualTo(SignatureState.INVALID);
        assertThat(DIALECT.read(response(spoilt)).fields())
                .isEqualTo(DIALECT.read(response(honest)).fields());
        assertThat(sign(spoilt)).matches(type == SignType.MD5 ? "[0-9a-f]{32}" : "[A-Za-z0-9+/]{342}==");
    }

    @Test
    void what_goes_wrong_inside_is_not_told_to_the_caller() throws Exception {
        RuntimeException full = new IllegalStateException("the disk is full, as this test wants it");
        full.setStackTrace(new StackTraceElement[0]); // it is told in the log, where a build should not look broken
        gateway.open("2088999999999999", timeline, Behaviour.PAYS_AT_ONCE, exchange -> {
            throw full;
        });

        HttpResponse<byte[]> answer = gateway.send(gateway.pay("2088999999999999", "T1", SignType.MD5));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).containsOnlyKeys("content-length");
    }

    @Test
    void whose_time_has_ended_is_answered_no_more() {
        timeline.close();

        assertThatThrownBy(() -> gateway.send(gateway.pay(PARTNER, "T1", SignType.MD5)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_client_that_prefers_http_2_is_served_in_http_1_1() throws Exception {
        HttpClient modern =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        HttpResponse<byte[]> answer = modern.send(
                gateway.outgoing(asGet(gateway.pay(PARTNER, "T1", SignType.MD5))), BodyHandlers.ofByteArray());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(DIALECT.read(response(answer)).resultCode()).isEqualTo("SUCCESS");
    }

    @Test
    void a_closed_account_is_unknown_again_and_an_open_one_cannot_be_opened_twice() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> gateway.open(PARTNER, timeline, Behaviour.ABANDONS, kept))
                .withMessage("account 2088123412341234 is open already");

        gateway.server().close(account);

        assertThat(DIALECT.read(response(gateway.send(gateway.pay(PARTNER, "T1", SignType.MD5))))
                        .errorCode())
                .isEqualTo("ILLEGAL_PARTNER");
    }

    @Test
    void a_port_that_is_taken_is_the_users_to_change() {
        int port = gateway.uri().getPort();

        assertThatThrownBy(() -> GatewayServer.start(port, DIALECT, kept))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("port " + port);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.uri().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String sign(HttpResponse<byte[]> answer) throws Unreadable {
        return DIALECT.read(response(answer)).sign();
    }
}
