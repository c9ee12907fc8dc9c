package org.openvalidate.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.UnreadableKey;
import org.openvalidate.dialect.WrittenKey;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Rates;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;

/** The simulated gateway with the user's own account open, until its till has sent one request. */
final class TillWatch implements AutoCloseable {

    private static final Duration EXPIRY = Duration.ofMinutes(3);

    /** The till has its answer before the gateway that it called is gone. */
    private static final Duration LAST_ANSWER = Duration.ofSeconds(5);

    private final GatewayServer server;
    private final RealTimeline timeline = new RealTimeline();
    private final BlockingQueue<Exchange> heard;

    private TillWatch(GatewayServer server, BlockingQueue<Exchange> heard) {
        this.server = server;
        this.heard = heard;
    }

    /** @throws org.openvalidate.problem.BadInput when the port is taken or the address is not this machine's */
    static TillWatch open(Surroundings settings, int port, Dialect dialect) {
        BlockingQueue<Exchange> heard = new ArrayBlockingQueue<>(1);
        Recorder first = heard::offer;
        String bind = settings.text(Variable.GATEWAY_BIND);
        TillWatch watch =
                new TillWatch(GatewayServer.start(new Listening(bind, port, Optional.empty()), dialect, first), heard);
        String currency = settings.text(Variable.ALIPAY_CURRENCY);
        BigDecimal rate = Rates.TABLE.getOrDefault(currency, BigDecimal.ONE);
        Account account = new Account(settings.text(Variable.ALIPAY_PARTNER), currency, rate, EXPIRY);
        watch.server.open(new OpenAccount(
                State.of(account),
                watch.timeline,
                keys(settings),
                first,
                Chance.of(0, account.partner()),
                Duration.ZERO,
                Duration.ZERO));
        return watch;
    }

    /** Where the till calls. */
    String address() {
        return server.uri().toString();
    }

    /** The first request, empty where none came in time. */
    Optional<Exchange> await(Duration wait) {
        try {
            return Optional.ofNullable(heard.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.await(LAST_ANSWER);
        server.close();
        timeline.close();
    }

    private static KeyRing keys(Surroundings settings) {
        Map<SignType, Key> verifying = new HashMap<>();
        Map<SignType, Key> signing = new HashMap<>();
        String md5 = settings.text(Variable.ALIPAY_MD5_KEY);
        if (!md5.isEmpty()) {
            verifying.put(SignType.MD5, new Key.Shared(md5));
            signing.put(SignType.MD5, new Key.Shared(md5));
        }
        try {
            String known = settings.text(Variable.ALIPAY_MERCHANT_PUBLIC_KEY);
            Optional<WrittenKey> key = known.isEmpty() ? Optional.empty() : Optional.of(WrittenKey.read(known));
            key.flatMap(WrittenKey::known).ifPresent(each -> {
                List<SignType> types = each.getAlgorithm().equals("DSA")
                        ? List.of(SignType.DSA)
                        : List.of(SignType.RSA, SignType.RSA2);
                types.forEach(type -> verifying.put(type, new Key.Public(each)));
            });
        } catch (UnreadableKey unreadable) {
            // the doctor has told so already
        }
        Key.Private own = new Key.Private(KeyFormat.labPair(Secret.seed()).getPrivate());
        signing.put(SignType.RSA, own);
        signing.put(SignType.RSA2, own);
        signing.put(
                SignType.DSA,
                new Key.Private(KeyFormat.labDsaPair(Secret.seed()).getPrivate()));
        return new KeyRing(signing, verifying);
    }
}
