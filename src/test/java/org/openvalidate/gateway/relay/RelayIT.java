package org.openvalidate.gateway.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.testkit.Exchanges;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What goes through the relay, what comes back, and what does not go through. */
class RelayIT {

    private static final String PARTNER = "2088123412341234";
    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final KeyPair OWN = KeyFormat.labPair(5);
    private static final KeyRing RELAY = KeyRing.of(LabKeys.MD5, OWN.getPrivate(), LabKeys.MERCHANT_PAIR.getPublic());
    private static final KeyRing TILL = KeyRing.of(LabKeys.MD5, LabKeys.MERCHANT_PAIR.getPrivate(), OWN.getPublic());

    private final RealTimeline timeline = new RealTimeline();
    private final Kept kept = new Kept();
    private final Kept strangers = new Kept();
    private final LiveGateway gateway = new LiveGateway();
    private final HttpClient till =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        timeline.close();
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MD5", "RSA", "RSA2"})
    void a_call_arrives_byte_for_byte_and_its_answer_is_signed_by_the_relay(SignType type) throws Exception {
        Kept upstream = new Kept();
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, upstream);
        Request pay = gateway.pay(PARTNER, "T1", type);

        try (Relay relay = relay(gateway.uri(), true, Duration.ofSeconds(8))) {
            Response answer = send(relay, pay);

            Request arrived = upstream.exchanges().get(0).request();
            assertThat(List.of(arrived.method(), arrived.target(), arrived.body()))
                    .isEqualTo(List.of(pay.method(), pay.target(), pay.body()));
            assertThat(arrived.headers())
                    .containsEntry("content-type", pay.headers().get("content-type"));
            assertThat(LiveGateway.DIALECT.verifyAnswer(Exchanges.of(pay, answer), TILL))
                    .isEqualTo(SignatureState.VALID);
            Exchange recorded = kept.exchanges().get(0);
            String before = upstream.exchanges().get(0).response().text();
            assertThat(answer.text().replaceAll("<sign>[^<]*", "")).isEqualTo(before.replaceAll("<sign>[^<]*", ""));
            assertThat(recorded.response()).isEqualTo(answered(recorded, answer));
            assertThat(recorded.facts())
                    .containsEntry("upstreamSignature", "VALID")
                    .containsEntry(
                            "upstreamSign",
                            LiveGateway.DIALECT
                                    .read(upstream.exchanges().get(0).response())
                                    .sign());
            assertThat(answer.text().equals(before)).isEqualTo(type == SignType.MD5);
        }
    }

    @Test
    void a_till_that_keeps_the_gateways_key_gets_its_answers_as_they_are() throws Exception {
        Kept upstream = new Kept();
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, upstream);

        try (Relay relay = relay(gateway.uri(), false, Duration.ofSeconds(8))) {
            Response answer = send(relay, gateway.pay(PARTNER, "T1", SignType.RSA2));

            assertThat(answer.text())
                    .isEqualTo(upstream.exchanges().get(0).response().text());
            assertThat(relay.arm(Fault.error(PAY, "SYSTEM_ERROR", Fault.Level.BUSINESS)))
                    .isFalse();
            assertThat(relay.arm(Fault.error(PAY, "SYSTEM_ERROR", Fault.Level.ACCESS)))
                    .isTrue();
            assertThat(relay.arm(Fault.on(PAY, Fault.Kind.NO_ANSWER).afterEffect()))
                    .isTrue();
        }
    }

    @Test
    void faults_happen_in_passing_before_the_gateway_acts_or_after() throws Exception {
        OpenAccount account = gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, new Kept());
        try (Relay relay = relay(gateway.uri(), true, Duration.ofSeconds(8))) {
            relay.arm(Fault.error(PAY, "SYSTEM_ERROR", Fault.Level.BUSINESS));
            relay.arm(Fault.on(PAY, Fault.Kind.RESET).afterEffect());
            relay.arm(Fault.on(PAY, Fault.Kind.TORN).afterEffect());
            relay.arm(Fault.on(PAY, Fault.Kind.HTTP_STATUS).withStatus(503).afterEffect());
            relay.arm(Fault.on(PAY, Fault.Kind.BAD_SIGNATURE).afterEffect());

            Request first = gateway.pay(PARTNER, "T1", SignType.RSA2);
            Response error = send(relay, first);
            assertThat(LiveGateway.DIALECT.read(error).errorCode()).isEqualTo("SYSTEM_ERROR");
            assertThat(LiveGateway.DIALECT.verifyAnswer(Exchanges.of(first, error), TILL))
                    .isEqualTo(SignatureState.VALID);
            assertThat(account.trade("T1")).isEmpty();

            assertThatThrownBy(() -> send(relay, gateway.pay(PARTNER, "T2", SignType.MD5)))
                    .isInstanceOf(IOException.class);
            assertThat(account.trade("T2")).isPresent();

            assertThatThrownBy(() -> send(relay, gateway.pay(PARTNER, "T3", SignType.MD5)))
                    .isInstanceOf(IOException.class);
            assertThat(account.trade("T3")).isPresent();

            assertThat(send(relay, gateway.pay(PARTNER, "T4", SignType.MD5)).status())
                    .isEqualTo(503);
            assertThat(account.trade("T4")).isPresent();

            Request fifth = gateway.pay(PARTNER, "T5", SignType.RSA2);
            assertThat(LiveGateway.DIALECT.verifyAnswer(Exchanges.of(fifth, send(relay, fifth)), TILL))
                    .isEqualTo(SignatureState.INVALID);
            assertThat(relay.armed()).isEmpty();
            assertThat(kept.exchanges())
                    .extracting(each -> each.facts().getOrDefault("fault", ""))
                    .containsExactly(
                            "ERROR SYSTEM_ERROR, not taken effect",
                            "RESET, taken effect",
                            "TORN, taken effect",
                            "HTTP_STATUS, taken effect",
                            "BAD_SIGNATURE, taken effect");
            assertThat(kept.exchanges())
                    .extracting(each -> each.facts().getOrDefault("upstreamTrouble", ""))
                    .containsOnly("");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 502 Bad Gateway | text/html | <html>busy</html> | HTTP status 502",
                "HTTP/1.1 200 OK | text/html | <!DOCTYPE html><html>busy</html> | an HTML page",
                "HTTP/1.1 200 OK | text/xml | nonsense | what is no answer of this gateway",
                "HTTP/1.1 200 OK | text/xml | '' | an answer without content",
            })
    void what_is_no_answer_of_the_gateway_passes_as_it_is_and_is_named(
            String line, String type, String body, String trouble) throws Exception {
        try (Canned upstream = Canned.saying(line + "\r\ncontent-type: " + type, body);
                Relay relay = relay(upstream.uri(), true, Duration.ofSeconds(8))) {
            Response answer = send(relay, gateway.pay(PARTNER, "T1", SignType.MD5));

            assertThat(answer.text()).isEqualTo(body);
            assertThat(kept.exchanges().get(0).facts()).containsEntry("upstreamTrouble", trouble);
            assertThat(kept.exchanges().get(0).end()).isEqualTo(End.ANSWERED);
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (Canned elsewhere = Canned.saying("HTTP/1.1 200 OK", "caught");
                Canned upstream =
                        Canned.saying("HTTP/1.1 302 Found\r\nlocation: " + elsewhere.uri() + "?secret=1", "");
                Relay relay = relay(upstream.uri(), true, Duration.ofSeconds(8))) {
            Response answer = send(relay, gateway.pay(PARTNER, "T1", SignType.MD5));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(elsewhere.served()).isZero();
            assertThat(kept.exchanges().get(0).facts().get("upstreamTrouble"))
                    .startsWith("HTTP status 302, a way to http://127.0.0.1:")
                    .doesNotContain("secret");
        }
    }

    @Test
    void an_answer_that_the_gateway_did_not_sign_is_not_signed_by_the_relay() throws Exception {
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, new Kept())
                .arm(Fault.on(PAY, Fault.Kind.BAD_SIGNATURE));
        Request pay = gateway.pay(PARTNER, "T1", SignType.RSA2);

        try (Relay relay = relay(gateway.uri(), true, Duration.ofSeconds(8))) {
            Response answer = send(relay, pay);

            assertThat(LiveGateway.DIALECT.verifyAnswer(Exchanges.of(pay, answer), TILL))
                    .isEqualTo(SignatureState.INVALID);
            assertThat(kept.exchanges().get(0).facts())
                    .containsEntry("upstreamSignature", "INVALID")
                    .containsEntry("upstreamTrouble", "a signature that does not verify with the gateway's key");
        }
    }

    @Test
    void a_gateway_that_says_nothing_holds_nobody_longer_than_the_patience() throws Exception {
        try (Canned upstream = Canned.silent();
                Relay relay = relay(upstream.uri(), true, Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> send(relay, gateway.pay(PARTNER, "T1", SignType.MD5)))
                    .isInstanceOf(IOException.class);

            Exchange recorded = kept.exchanges().get(0);
            assertThat(recorded.end()).isEqualTo(End.NO_ANSWER);
            assertThat(recorded.facts()).containsEntry("upstreamTrouble", "no answer within 1 s");
        }
    }

    @Test
    void a_gateway_that_is_not_there_is_replaced_by_its_backup_and_else_named() throws Exception {
        URI nowhere = URI.create("http://127.0.0.1:" + Canned.deadPort() + "/gateway.do");
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, new Kept());
        Upstream alone = new Upstream(nowhere, Optional.empty(), Optional.empty(), Duration.ofSeconds(8), timeline);
        Upstream backed =
                new Upstream(nowhere, Optional.of(gateway.uri()), Optional.empty(), Duration.ofSeconds(8), timeline);

        try (Relay relay = relay(alone, true)) {
            assertThatThrownBy(() -> send(relay, gateway.pay(PARTNER, "T1", SignType.MD5)))
                    .isInstanceOf(IOException.class);
            assertThat(kept.exchanges().get(0).facts()).containsEntry("upstreamTrouble", "it could not be reached");
        }
        try (Relay relay = relay(backed, true)) {
            assertThat(send(relay, gateway.pay(PARTNER, "T2", SignType.MD5)).status())
                    .isEqualTo(200);
            assertThat(kept.exchanges().get(1).facts())
                    .containsEntry(
                            "upstream", "http://127.0.0.1:" + gateway.uri().getPort())
                    .doesNotContainKey("upstreamTrouble");
        }
    }

    @Test
    void nothing_but_calls_of_services_goes_through() throws Exception {
        try (Canned upstream = Canned.saying("HTTP/1.1 200 OK", "caught");
                Relay relay = relay(upstream.uri(), true, Duration.ofSeconds(8))) {
            Request pay = gateway.pay(PARTNER, "T1", SignType.MD5);

            assertThat(send(relay, new Request("POST", "/other?x=1", pay.headers(), pay.body()))
                            .status())
                    .isEqualTo(404);
            assertThat(send(relay, new Request("PUT", pay.target(), pay.headers(), pay.body()))
                            .status())
                    .isEqualTo(405);
            assertThat(upstream.served()).isZero();
            assertThat(kept.exchanges()).isEmpty();
            assertThat(strangers.exchanges()).hasSize(2);
        }
    }

    @Test
    void a_proxy_on_the_way_to_the_upstream_is_called_in_its_place() throws Exception {
        URI beyond = URI.create("http://gateway.invalid/gateway.do");
        URI proxy = gateway.uri();
        Upstream upstream = new Upstream(
                beyond,
                Optional.empty(),
                Optional.empty(),
                Optional.of(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort()))),
                Duration.ofSeconds(8),
                timeline);

        try (Relay relay = relay(upstream, true)) {
            assertThat(send(relay, gateway.pay(PARTNER, "T1", SignType.MD5)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_relay_that_is_led_to_itself_says_so_and_ends_it() throws Exception {
        int port = Canned.deadPort();
        URI itself = URI.create("http://127.0.0.1:" + port + "/gateway.do");
        Upstream loop = new Upstream(itself, Optional.empty(), Optional.empty(), Duration.ofSeconds(8), timeline);

        try (Relay relay = relay(Listening.onLoopback(port), loop, true, NoticeWay.PAST)) {
            assertThat(send(relay, gateway.pay(PARTNER, "T1", SignType.MD5)).status())
                    .isEqualTo(508);

            assertThat(kept.exchanges()).hasSize(1);
            assertThat(kept.exchanges().get(0).facts()).containsEntry("upstreamTrouble", "HTTP status 508");
        }
    }

    @Test
    void several_tills_at_once_each_get_their_own_answer() throws Exception {
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, new Kept());
        try (Relay relay = relay(gateway.uri(), true, Duration.ofSeconds(8))) {
            List<String> told = IntStream.range(0, 24)
                    .parallel()
                    .mapToObj(each -> {
                        try {
                            Response answer = send(relay, gateway.pay(PARTNER, "T" + each, SignType.RSA2));
                            return LiveGateway.DIALECT.read(answer).field("partner_trans_id");
                        } catch (Exception broken) {
                            throw new AssertionError(broken);
                        }
                    })
                    .toList();

            assertThat(told)
                    .isEqualTo(
                            IntStream.range(0, 24).mapToObj(each -> "T" + each).toList());
            assertThat(kept.exchanges()).hasSize(24);
        }
    }

    @Test
    void a_notice_goes_on_to_the_till_signed_by_the_relay_and_the_tills_word_comes_back() throws Exception {
        try (Canned shop = Canned.saying("HTTP/1.1 200 OK", "success")) {
            int port = Canned.deadPort();
            Forward forward = new Forward(
                    URI.create("http://127.0.0.1:" + port + "/notices"),
                    URI.create("http://127.0.0.1:" + shop.uri().getPort() + "/shop"));
            Upstream upstream =
                    new Upstream(gateway.uri(), Optional.empty(), Optional.empty(), Duration.ofSeconds(8), timeline);
            try (Relay relay = relay(Listening.onLoopback(port), upstream, true, through(forward))) {
                Request notice = Notices.signed("/notices/told?a=1", LabKeys.GATEWAY, SignType.RSA2);

                Response word = send(relay, notice);

                assertThat(word.text()).isEqualTo("success");
                assertThat(shop.target()).isEqualTo("/shop/told?a=1");
                Exchange recorded = kept.exchanges().get(0);
                assertThat(List.of(recorded.from(), recorded.to(), recorded.service()))
                        .containsExactly("gateway", "merchant", "trade_status_sync");
                assertThat(recorded.facts())
                        .containsEntry("upstreamSignature", "VALID")
                        .containsEntry("noticeKind", "GENUINE");
                Request told = recorded.request();
                Request bare = new Request(told.method(), "/shop/told", told.headers(), told.body());
                assertThat(LiveGateway.DIALECT.verifyNotice(Exchanges.of(bare), TILL))
                        .isEqualTo(SignatureState.VALID);
            }
        }
    }

    @Test
    void a_forged_notice_goes_on_as_it_is() throws Exception {
        try (Canned shop = Canned.saying("HTTP/1.1 200 OK", "fail")) {
            int port = Canned.deadPort();
            Forward forward = new Forward(
                    URI.create("http://127.0.0.1:" + port + "/notices"),
                    URI.create("http://127.0.0.1:" + shop.uri().getPort()));
            Upstream upstream =
                    new Upstream(gateway.uri(), Optional.empty(), Optional.empty(), Duration.ofSeconds(8), timeline);
            try (Relay relay = relay(Listening.onLoopback(port), upstream, true, through(forward))) {
                Request forged = Notices.signed("/notices", TILL, SignType.RSA2);

                assertThat(send(relay, forged).text()).isEqualTo("fail");

                assertThat(kept.exchanges().get(0).request().body()).isEqualTo(forged.body());
                assertThat(kept.exchanges().get(0).facts()).containsEntry("noticeKind", "FORGED");
            }
        }
    }

    private static Response answered(Exchange recorded, Response answer) {
        return new Response(answer.status(), recorded.response().headers(), answer.body(), answer.charset());
    }

    private Relay relay(URI upstream, boolean trusted, Duration patience) {
        return relay(new Upstream(upstream, Optional.empty(), Optional.empty(), patience, timeline), trusted);
    }

    private Relay relay(Upstream upstream, boolean trusted) {
        return relay(Listening.onLoopback(0), upstream, trusted, NoticeWay.PAST);
    }

    private Relay relay(Listening listening, Upstream upstream, boolean trusted, NoticeWay way) {
        return Relay.open(
                listening,
                LiveGateway.DIALECT,
                upstream,
                new RelayKeys(LabKeys.MERCHANT, RELAY, trusted),
                timeline,
                kept,
                strangers,
                way);
    }

    private static NoticeWay through(Forward forward) {
        return new NoticeWay(Optional.of(forward), Optional.empty(), Optional.empty());
    }

    private Response send(Relay relay, Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(relay.uri().resolve(request.target()))
                .timeout(Duration.ofSeconds(20))
                .method(
                        request.method(),
                        BodyPublishers.ofByteArray(request.body().array()));
        request.headers().forEach(builder::header);
        HttpResponse<byte[]> answer = till.send(builder.build(), BodyHandlers.ofByteArray());
        return new Response(answer.statusCode(), Map.of(), Bytes.of(answer.body()), UTF_8);
    }
}
