package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Notice;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.tls.Authority;
import org.openvalidate.gateway.http.tls.ServerIdentity;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.GoodCalls;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;

/** A merchant whose certificate nobody knows is told over HTTPS once its authority is named, and only then. */
class NoticeOverHttpsIT {

    private static final String PARTNER = "2088123412341234";
    private static final ServerIdentity IDENTITY = Authority.certify(List.of(), Secret.source(), Instant.now());

    @TempDir
    Path folder;

    /** Some server with a certificate of its own; what it answers to a notice is no matter. */
    private final GatewayServer merchant = GatewayServer.start(
            new Listening("127.0.0.1", 0, Optional.of(new Listening.Secure(0, IDENTITY))),
            new LegacyDialect(),
            new Kept());

    private final RealTimeline timeline = new RealTimeline();
    private Path authority;

    @BeforeEach
    void writeOut() {
        authority = folder.resolve("ca.pem");
        IDENTITY.writeAuthority(authority);
    }

    @AfterEach
    void close() {
        timeline.close();
        merchant.close();
    }

    @Test
    void a_notice_arrives_where_the_authority_is_trusted() throws Exception {
        assertThat(delivery(Optional.of(Trust.and(authority))).status()).isEqualTo(200);
    }

    @Test
    void a_notice_does_not_leave_where_it_is_not_and_the_reason_is_told() throws Exception {
        Notice.Delivery delivery = delivery(Optional.empty());

        assertThat(delivery.status()).isZero();
        assertThat(delivery.answer()).contains("certification path");
    }

    @Test
    void a_file_without_a_certificate_is_the_users_to_change() throws Exception {
        Path key = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END\n");

        assertThatThrownBy(() -> Trust.and(key)).isInstanceOf(BadInput.class).hasMessageContaining("no certificate");
        assertThatThrownBy(() -> Trust.and(folder.resolve("none.pem")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be read");
    }

    private Notice.Delivery delivery(Optional<SSLContext> merchants) throws InterruptedException {
        try (GatewayServer gateway =
                GatewayServer.start(Listening.onLoopback(0), new LegacyDialect(), new Kept(), merchants)) {
            OpenAccount account = new OpenAccount(
                    State.of(new Account(PARTNER, "USD", new BigDecimal("6.5487"), Duration.ofMinutes(3))),
                    timeline,
                    LabKeys.GATEWAY,
                    new Kept(),
                    Chance.of(1, PARTNER),
                    Duration.ZERO,
                    Duration.ZERO);
            account.admit(LiveGateway.CODE, Behaviour.PAYS_AT_ONCE);
            gateway.open(account);
            Map<String, String> pay = new TreeMap<>(GoodCalls.of(LegacyService.SPOT_PAY, PARTNER, "T1"));
            pay.put("service", LegacyService.SPOT_PAY.wireName());
            pay.put("partner", PARTNER);
            pay.put("notify_url", merchant.secureUri().orElseThrow().toString());
            account.happens(new Event.Called(new Call(pay, UTF_8, List.of()), SignatureState.VALID, timeline.now()));
            List<Notice.Delivery> deliveries = List.of();
            for (int tries = 0; deliveries.isEmpty() && tries < 1200; tries++) {
                TimeUnit.MILLISECONDS.sleep(50);
                deliveries = account.state().notices().inOrder().get(0).deliveries();
            }
            return deliveries.get(0);
        }
    }
}
