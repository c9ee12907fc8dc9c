package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvalidate.testkit.LiveGateway.DIALECT;
import static org.openvalidate.testkit.LiveGateway.response;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Trade;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/** Every way in which an answer can be spoilt, as a client meets it and as it is recorded. */
class SpoiltAnswersIT {

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
    @ValueSource(booleans = {true, false})
    void an_empty_answer_has_a_status_and_nothing_else(boolean executed) throws Exception {
        Fault fault = Fault.on(PAY, Fault.Kind.EMPTY);
        account.arm(executed ? fault.afterEffect() : fault);

        HttpResponse<byte[]> answer = pay();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(recorded().end()).isEqualTo(End.ANSWERED);
        assertThat(account.trades()).hasSize(executed ? 1 : 0);
    }

    @Test
    void a_torn_answer_breaks_off_in_the_middle_of_its_body() throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.TORN).afterEffect());

        String answer = raw(gateway.pay(PARTNER, "T1", SignType.MD5));
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);

        assertThat(body).startsWith("<?xml").doesNotContain("</alipay>");
        assertThat(promised(answer)).isBetween(body.length() * 2, body.length() * 2 + 1);
        assertThat(recorded().end()).isEqualTo(End.TORN);
        assertThat(recorded().response()).isNotNull();
        assertThat(recorded().response().body()).isEqualTo(Bytes.of(body, UTF_8));
        assertThat(account.trades()).extracting(Trade::merchantId).containsExactly("T1");
    }

    @Test
    void a_client_does_not_take_a_torn_answer_for_a_whole_one() {
        account.arm(Fault.on(PAY, Fault.Kind.TORN));

        assertThatThrownBy(this::pay).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "ERROR", "HTTP_STATUS"})
    void whatever_is_delayed_comes_later(Fault.Kind kind) throws Exception {
        account.arm(Fault.on(PAY, kind).afterEffect().late(Duration.ofMillis(400)));

        pay();

        assertThat(Duration.between(recorded().at(), recorded().endAt())).isGreaterThan(Duration.ofMillis(400));
        assertThat(recorded().end()).isEqualTo(End.ANSWERED);
    }

    @Test
    void a_slow_answer_is_honest() throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.SLOW).afterEffect().late(Duration.ofMillis(50)));

        assertThat(DIALECT.read(response(pay())).resultCode()).isEqualTo("SUCCESS");
    }

    @Test
    void a_drip_arrives_whole_after_its_time() throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.DRIP).afterEffect().late(Duration.ofMillis(600)));

        HttpResponse<byte[]> answer = pay();

        assertThat(DIALECT.read(response(answer)).resultCode()).isEqualTo("SUCCESS");
        assertThat(answer.headers().map()).containsOnlyKeys("content-type", "content-length");
        assertThat(Duration.between(recorded().endAt(), timeline.now())).isGreaterThan(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 502, 404})
    void an_http_error_has_its_status_and_no_content(int status) throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.HTTP_STATUS).withStatus(status));

        HttpResponse<byte[]> answer = pay();

        assertThat(answer.statusCode()).isEqualTo(status == 0 ? 500 : status);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_page_for_people_is_no_answer_of_the_protocol() throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.HTML_PAGE));

        HttpResponse<byte[]> answer = pay();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThatThrownBy(() -> DIALECT.read(response(answer))).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_wrong_charset_is_another_than_the_header_says() throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.WRONG_CHARSET));

        HttpResponse<byte[]> answer = pay();

        assertThat(answer.headers().firstValue("content-type")).hasValue("text/xml;charset=UTF-8");
        assertThat(Bytes.of(answer.body()).legibleIn(UTF_8)).isFalse();
    }

    @Test
    void a_document_type_is_what_a_careful_reader_refuses() throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.DTD).afterEffect());

        HttpResponse<byte[]> answer = pay();

        assertThat(new String(answer.body(), UTF_8)).contains("<!DOCTYPE alipay", "<is_success>&outcome;</is_success>");
        assertThatThrownBy(() -> DIALECT.read(response(answer))).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_fault_meets_the_calls_that_match() throws Exception {
        account.arm(Fault.on(PAY, Fault.Kind.HTTP_STATUS).matching(Map.of("partner_trans_id", "T2")));

        assertThat(gateway.send(gateway.pay(PARTNER, "T1", SignType.MD5)).statusCode())
                .isEqualTo(200);
        assertThat(gateway.send(gateway.pay(PARTNER, "T2", SignType.MD5)).statusCode())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_ANSWER")
    void the_server_goes_on_after_every_fault(Fault.Kind kind) throws Exception {
        account.arm(Fault.on(PAY, kind).late(Duration.ofMillis(20)));
        try {
            pay();
        } catch (IOException broken) {
            assertThat(kind).isIn(Fault.Kind.RESET, Fault.Kind.TORN);
        }

        assertThat(recorded().facts())
                .hasEntrySatisfying("fault", words -> assertThat(words).startsWith(kind.name()));
        assertThat(DIALECT.read(response(pay())).resultCode()).isEqualTo("SUCCESS");
    }

    private HttpResponse<byte[]> pay() throws IOException, InterruptedException {
        return gateway.send(gateway.pay(PARTNER, "T1", SignType.MD5));
    }

    private Exchange recorded() {
        return kept.exchanges().get(0);
    }

    private static int promised(String answer) {
        return answer.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).trim()))
                .findFirst()
                .orElseThrow();
    }

    private String raw(Request request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.uri().getPort())) {
            socket.setSoTimeout(5000);
            String head = "POST " + request.target() + " HTTP/1.1\r\nHost: gateway\r\nContent-Length: "
                    + request.body().size() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write(request.body().array());
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
