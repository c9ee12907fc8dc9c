package org.openvalidate.gateway.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.gateway.http.tls.Authority;
import org.openvalidate.gateway.http.tls.ServerIdentity;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/** A till on another machine: the relay listens at one address of this one, under a certificate of its own. */
class DistantTillIT {

    private static final String PARTNER = "2088123412341234";
    private static final String ADDRESS = "127.0.0.2";
    private static final String NAME = "relay.till.example";

    @TempDir
    Path folder;

    private final RealTimeline timeline = new RealTimeline();
    private final Kept kept = new Kept();
    private final Kept strangers = new Kept();
    private final LiveGateway gateway = new LiveGateway();
    private Relay relay;
    private SSLContext trust;

    @BeforeEach
    void open() {
        gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, new Kept());
        Path store = folder.resolve("relay.p12");
        ServerIdentity own = Authority.certify(List.of(NAME), Secret.source(), timeline.now());
        own.writeKeyStore(store, "password-1");
        own.writeAuthority(folder.resolve("authority.pem"));
        trust = Trust.and(folder.resolve("authority.pem"));
        relay = Relay.open(
                new Listening(
                        ADDRESS, 0, Optional.of(new Listening.Secure(0, ServerIdentity.read(store, "password-1")))),
                LiveGateway.DIALECT,
                new Upstream(gateway.uri(), Optional.empty(), Optional.empty(), Duration.ofSeconds(8), timeline),
                new RelayKeys(LabKeys.MERCHANT, LabKeys.GATEWAY, true),
                timeline,
                kept,
                strangers,
                NoticeWay.PAST);
    }

    @AfterEach
    void close() {
        relay.close();
        timeline.close();
        gateway.close();
    }

    @Test
    void it_calls_the_relay_by_its_name_over_tls_and_is_passed_on() throws Exception {
        Request pay = gateway.pay(PARTNER, "T1", SignType.MD5);

        assertThat(said(NAME, post(pay, pay.target()))).contains("<result_code>SUCCESS</result_code>");

        assertThat(kept.exchanges()).extracting(Exchange::service).containsExactly("alipay.acquire.overseas.spot.pay");
        assertThat(kept.exchanges().get(0).facts()).containsEntry("upstreamSignature", "VALID");
    }

    @Test
    void under_a_name_that_its_certificate_lacks_it_is_not_believed() {
        assertThatThrownBy(() -> said("other.till.example", "")).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void it_listens_at_that_address_alone() {
        int port = relay.uri().getPort();

        assertThat(relay.uri().getHost()).isEqualTo(ADDRESS);
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void whoever_asks_it_for_another_host_reaches_the_upstream_or_nobody() throws Exception {
        try (Canned other = Canned.saying("HTTP/1.1 200 OK", "other")) {
            Request pay = gateway.pay(PARTNER, "T1", SignType.MD5);
            String authority = "127.0.0.1:" + other.uri().getPort();

            said(NAME, post(pay, "http://" + authority + "/gateway.do"));
            said(NAME, post(pay, "/gateway.do").replace("Host: " + NAME, "Host: " + authority));
            said(NAME, post(pay, "//" + authority + "/gateway.do"));
            said(NAME, post(pay, "/elsewhere"));

            assertThat(other.served()).isZero();
            assertThat(kept.exchanges())
                    .isNotEmpty()
                    .allMatch(each -> each.facts()
                            .get("upstream")
                            .equals("http://127.0.0.1:" + gateway.uri().getPort()));
            assertThat(strangers.exchanges())
                    .extracting(each -> each.request().target())
                    .contains("/elsewhere");
        }
    }

    private static String post(Request call, String target) {
        String body = call.body().text(ISO_8859_1);
        return "POST " + target + " HTTP/1.1\r\nHost: " + NAME
                + "\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    /** What comes back over TLS from whoever proves to be called so. */
    private String said(String name, String message) throws IOException {
        URI there = relay.secureUri().orElseThrow();
        Socket way = new Socket();
        way.connect(new InetSocketAddress(ADDRESS, there.getPort()), 5000);
        try (SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket(way, name, there.getPort(), true)) {
            socket.setSoTimeout(20_000);
            SSLParameters checked = socket.getSSLParameters();
            checked.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(checked);
            socket.startHandshake();
            socket.getOutputStream().write(message.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
