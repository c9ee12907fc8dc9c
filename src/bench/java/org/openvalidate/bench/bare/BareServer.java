package org.openvalidate.bench.bare;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Request;

/** The same server as in a rehearsal, recording included, for a client that does nothing but call: one account. */
public final class BareServer implements AutoCloseable {

    private static final String PARTNER = "2088000000000001";
    private static volatile BareServer current;

    private final GatewayServer server;
    private final RealTimeline timeline = new RealTimeline();
    private final Request query;

    private BareServer(Path folder) {
        LegacyDialect dialect = new LegacyDialect();
        Key key = new Key.Shared("0123456789abcdefghijklmnopqrstuv");
        KeyRing keys = new KeyRing(Map.of(SignType.MD5, key), Map.of(SignType.MD5, key));
        Redactor redactor = new Redactor(List.of("0123456789abcdefghijklmnopqrstuv"));
        Opening opening = Opening.ofNoRow("bare", "", "reference", "simulated", PARTNER, timeline.now());
        CaseRecorder recorder = CaseRecorder.open(
                folder,
                opening,
                new FactStamper(dialect, keys, keys, new Fingerprint("bench")),
                redactor);
        server = GatewayServer.start(0, dialect, exchange -> {});
        server.open(new OpenAccount(
                State.of(new Account(PARTNER, "USD", BigDecimal.ONE, Duration.ofMinutes(3))),
                timeline,
                keys,
                recorder,
                Chance.of(1, "bare"),
                Duration.ZERO,
                Duration.ZERO));
        query = dialect.sign(
                new Draft(
                        "alipay.acquire.overseas.query",
                        PARTNER,
                        Map.of("partner_trans_id", "BENCH1"),
                        SignType.MD5,
                        StandardCharsets.UTF_8,
                        "/gateway.do"),
                key);
    }

    public static BareServer open(Path folder) {
        current = new BareServer(folder);
        return current;
    }

    static BareServer current() {
        return current;
    }

    URI uri() {
        return server.uri().resolve(query.target());
    }

    Request query() {
        return query;
    }

    @Override
    public void close() {
        server.close();
        timeline.close();
    }
}
