package org.openvalidate.gateway.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.testkit.Exchanges;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/** The notices that the relay makes where its upstream reaches nobody. */
class MadeNoticeIT {

    private static final String PARTNER = "2088123412341234";
    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final KeyPair OWN = KeyFormat.labPair(5);
    private static final KeyRing RELAY = KeyRing.of(LabKeys.MD5, OWN.getPrivate(), LabKeys.MERCHANT_PAIR.getPublic());
    private static final KeyRing TILL = KeyRing.of(LabKeys.MD5, LabKeys.MERCHANT_PAIR.getPrivate(), OWN.getPublic());

    private final RealTimeline timeline = new RealTimeline();
    private final Kept kept = new Kept();
    private final Kept upstream = new Kept();
    private final LiveGateway gateway = new LiveGateway();
    private final HttpClient till =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Canned shop;
    private URI unreachable;

    @BeforeEach
    void open() throws Exception {
        shop = Canned.saying("HTTP/1.1 200 OK", "success");
        unreachable = URI.create("http://127.0.0.1:" + Canned.deadPort() + "/notices");
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, upstream);
    }

    @AfterEach
    void close() throws Exception {
        timeline.close();
        gateway.close();
        shop.close();
    }

    @Test
    void what_the_tills_own_query_finds_paid_is_told_once_at_the_mapped_address_and_marked() throws Exception {
        try (Relay relay = relay(Inquiry.NOBODY)) {
            send(relay, call(PAY, pay("T1")));
            assertThat(shop.served()).isZero();

            send(relay, call(QUERY, Map.of("partner_trans_id", "T1")));
            Exchange told = kept.exchanges(3).get(2);
            send(relay, call(QUERY, Map.of("partner_trans_id", "T1")));

            assertThat(shop.target()).isEqualTo("/shop/told?a=1");
            assertThat(List.of(told.from(), told.to(), told.service()))
                    .containsExactly("gateway", "merchant", "trade_status_sync");
            assertThat(told.response().text()).isEqualTo("success");
            assertThat(told.facts())
                    .containsEntry(Scribe.MADE, "from the upstream's answer to " + QUERY)
                    .containsEntry("upstreamSign", signOfAnswerTo(QUERY));
            Call said = LiveGateway.DIALECT.read(bare(told.request()));
            assertThat(said.parameters())
                    .containsEntry("out_trade_no", "T1")
                    .containsEntry("trade_status", "TRADE_SUCCESS")
                    .containsEntry("total_fee", "12.34")
                    .containsEntry("currency", "USD")
                    .containsEntry("seller_id", PARTNER);
            assertThat(LiveGateway.DIALECT.verifyNotice(Exchanges.of(bare(told.request())), TILL))
                    .isEqualTo(SignatureState.VALID);
            assertThat(kept.exchanges()).hasSize(4);
            assertThat(shop.served()).isEqualTo(1);
        }
    }

    @Test
    void the_relay_vouches_for_what_it_made_and_for_nothing_else() throws Exception {
        try (Relay relay = relay(Inquiry.NOBODY)) {
            send(relay, call(PAY, pay("T1")));
            send(relay, call(QUERY, Map.of("partner_trans_id", "T1")));
            Exchange told = kept.exchanges(3).get(2);
            String id = LiveGateway.DIALECT.read(bare(told.request())).parameter("notify_id");

            assertThat(send(relay, call("notify_verify", Map.of("notify_id", id))))
                    .isEqualTo("true");
            assertThat(send(relay, call("notify_verify", Map.of("notify_id", "another"))))
                    .isEqualTo("false");

            assertThat(upstream.exchanges())
                    .filteredOn(each -> each.to().equals("gateway"))
                    .extracting(Exchange::service)
                    .containsExactly(PAY, QUERY, "notify_verify");
        }
    }

    @Test
    void where_the_till_does_not_ask_the_relay_does_past_the_recording() throws Exception {
        Inquiry asking = (trade, online) -> {
            try {
                Request query = call(QUERY, Map.of("partner_trans_id", trade));
                return Optional.of(LiveGateway.DIALECT.read(LiveGateway.response(gateway.send(query))));
            } catch (Unreadable | java.io.IOException | InterruptedException broken) {
                throw new AssertionError(broken);
            }
        };
        try (Relay relay = relay(asking)) {
            send(relay, call(PAY, pay("T1")));

            Exchange told = kept.exchanges(2).get(1);

            assertThat(told.facts()).containsEntry(Scribe.MADE, "from the upstream's answer to a query");
            assertThat(shop.served()).isEqualTo(1);
            assertThat(kept.exchanges().get(0).facts()).doesNotContainKey("noticesUnseen");
        }
    }

    @Test
    void who_gave_no_address_is_told_nothing_and_what_a_case_left_is_told_nobody() throws Exception {
        try (Relay relay = relay(Inquiry.NOBODY)) {
            Map<String, String> untold = new java.util.HashMap<>(pay("T1"));
            untold.remove("notify_url");
            send(relay, call(PAY, untold));
            send(relay, call(PAY, pay("T2")));
            relay.disarm();

            send(relay, call(QUERY, Map.of("partner_trans_id", "T1")));
            send(relay, call(QUERY, Map.of("partner_trans_id", "T2")));
            // whoever is told is told before this third order's notice
            send(relay, call(PAY, pay("T3")));
            send(relay, call(QUERY, Map.of("partner_trans_id", "T3")));

            assertThat(kept.exchanges(7))
                    .filteredOn(each -> each.to().equals("merchant"))
                    .extracting(each ->
                            LiveGateway.DIALECT.read(bare(each.request())).parameter("out_trade_no"))
                    .containsExactly("T3");
        }
    }

    private String signOfAnswerTo(String service) throws Unreadable {
        Exchange asked = upstream.exchanges().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .orElseThrow();
        return LiveGateway.DIALECT.read(asked.response()).sign();
    }

    /** What stands in the address is the merchant's own. */
    private static Request bare(Request notice) {
        return new Request(notice.method(), notice.target().replaceFirst("\\?.*", ""), notice.headers(), notice.body());
    }

    private Map<String, String> pay(String trade) {
        return Map.of(
                "partner_trans_id", trade,
                "trans_name", "tea",
                "currency", "USD",
                "trans_amount", "12.34",
                "buyer_identity_code", LiveGateway.CODE,
                "identity_code_type", "barcode",
                "biz_product", "OVERSEAS_MBARCODE_PAY",
                "alipay_seller_id", PARTNER,
                "extend_info", "{\"store_id\":\"s1\"}",
                "notify_url", unreachable + "/told?a=1");
    }

    private static Request call(String service, Map<String, String> fields) {
        return LiveGateway.DIALECT.sign(
                new Draft(service, PARTNER, fields, SignType.RSA2, UTF_8, "/gateway.do"),
                LabKeys.MERCHANT.toSign(SignType.RSA2).orElseThrow());
    }

    private Relay relay(Inquiry inquiry) {
        Forward forward = new Forward(
                unreachable, URI.create("http://127.0.0.1:" + shop.uri().getPort() + "/shop"));
        return Relay.open(
                Listening.onLoopback(0),
                LiveGateway.DIALECT,
                new Upstream(gateway.uri(), Optional.empty(), Optional.empty(), Duration.ofSeconds(8), timeline),
                new RelayKeys(LabKeys.MERCHANT, RELAY, true),
                timeline,
                kept,
                exchange -> {},
                new NoticeWay(Optional.of(forward), Optional.empty(), Optional.of(inquiry)));
    }

    private String send(Relay relay, Request request) throws Exception {
        HttpRequest.Builder builder = HttpRequest.newBuilder(relay.uri().resolve(request.target()))
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofByteArray(request.body().array()));
        request.headers().forEach(builder::header);
        HttpResponse<String> answer = till.send(builder.build(), BodyHandlers.ofString(UTF_8));
        return answer.body();
    }
}
