package org.openvalidate.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.evidence.DeferredRecorder;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.testkit.GoodCalls;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.ServedRecording;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;

/** An account without latency, and calls to it, signed and ready to be sent. */
final class Till {

    private final String partner;
    private final OpenAccount account;
    private int trades;

    private Till(GatewayServer server, RealTimeline timeline, String partner, Recorder recorder) {
        this.partner = partner;
        account = new OpenAccount(
                State.of(new Account(partner, "USD", new BigDecimal("6.5487"), Duration.ofMinutes(3))),
                timeline,
                LabKeys.GATEWAY,
                recorder,
                Chance.of(1, partner),
                Duration.ZERO,
                Duration.ZERO);
        account.admit(LiveGateway.CODE, Behaviour.PAYS_AT_ONCE);
        server.open(account);
    }

    /** Of which nothing is kept. */
    static Till unrecorded(GatewayServer server, RealTimeline timeline, String partner) {
        return new Till(server, timeline, partner, exchange -> {});
    }

    /** Of which a recording is kept as a served account has it. */
    static Till recorded(GatewayServer server, RealTimeline timeline, String partner) throws IOException {
        return new Till(
                server,
                timeline,
                partner,
                new DeferredRecorder(
                        ServedRecording.open(Files.createTempDirectory("openvalidate-bench"), partner)));
    }

    /** Payments of new trades. */
    List<byte[]> pays(int count, SignType type) {
        return IntStream.range(0, count)
                .mapToObj(i -> message(LegacyService.SPOT_PAY, "T" + ++trades, type))
                .toList();
    }

    /** Queries of trades that there are, all over the account. */
    List<byte[]> queries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> message(LegacyService.QUERY, "T" + (1 + i * 7919L % trades), SignType.MD5))
                .toList();
    }

    /** Forgets every trade. */
    void restart() {
        account.restart();
        account.admit(LiveGateway.CODE, Behaviour.PAYS_AT_ONCE);
        trades = 0;
    }

    private byte[] message(LegacyService service, String trade, SignType type) {
        Map<String, String> fields = GoodCalls.of(service, partner, trade);
        Request request = LiveGateway.DIALECT.sign(
                new Draft(service.wireName(), partner, fields, type, UTF_8, "/gateway.do"),
                LabKeys.MERCHANT.toSign(type).orElseThrow());
        String body = request.body().text(UTF_8);
        return ("POST " + request.target() + " HTTP/1.1\r\nHost: gateway\r\nContent-Type: "
                        + request.headers().get("content-type") + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(UTF_8);
    }
}
