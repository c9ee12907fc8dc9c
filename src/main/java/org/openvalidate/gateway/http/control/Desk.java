package org.openvalidate.gateway.http.control;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.http.GatewayServer;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.gateway.sftp.Login;
import org.openvalidate.gateway.sftp.Mailbox;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;
import org.openvalidate.time.ShiftedTimeline;
import org.openvalidate.time.SteppedTimeline;

/** Where accounts are opened and closed while the gateway serves. Each has a clock and a recording of its own. */
public final class Desk implements AutoCloseable {

    private static final int KEY_LENGTH = 32;
    private static final int PASSWORD_LENGTH = 16;
    private static final Duration EXPIRY = Duration.ofMinutes(3);

    private final GatewayServer server;
    private final Tapes tapes;
    private final TriggerAmounts triggers;
    private final KeyPair pair = KeyFormat.labPair(Secret.seed());
    private final KeyPair dsaPair = KeyFormat.labDsaPair(Secret.seed());
    private final Optional<SteppedTimeline> stepped;
    private final RealTimeline wall = new RealTimeline();
    private final Map<String, Opened> accounts = new LinkedHashMap<>();

    /**
     * @param triggers what amounts mean in every account
     * @param stepped the clock that all accounts share, empty where each follows the real one
     */
    public Desk(GatewayServer server, Tapes tapes, TriggerAmounts triggers, Optional<SteppedTimeline> stepped) {
        this.triggers = triggers;
        this.server = server;
        this.tapes = tapes;
        this.stepped = stepped;
    }

    /** The clock that somebody moves, empty where the gateway follows the real one. */
    Optional<SteppedTimeline> stepped() {
        return stepped;
    }

    /** What the gateway's clock shows. */
    Instant now() {
        return stepped.map(SteppedTimeline::now).orElseGet(wall::now);
    }

    /** Every account that is open, in the order in which they were opened. */
    synchronized List<Opened> all() {
        return List.copyOf(accounts.values());
    }

    /** The gateway's public keys on one line each, by sign type: what a merchant verifies answers with. */
    public Map<String, String> publicKeys() {
        String key = KeyFormat.oneLine(pair.getPublic());
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("RSA", key);
        keys.put("RSA2", key);
        keys.put("DSA", KeyFormat.oneLine(dsaPair.getPublic()));
        return keys;
    }

    /** Opens an account; nothing where its number is taken. */
    public synchronized Optional<Opened> open(Application application) {
        String partner = application.partner();
        if (accounts.containsKey(partner)) {
            return Optional.empty();
        }
        String md5Key = Secret.text(KEY_LENGTH);
        KeyRing gateway = gatewayKeys(md5Key, application);
        ShiftedTimeline timeline =
                stepped.map(ShiftedTimeline::sharing).orElseGet(() -> ShiftedTimeline.alone(new RealTimeline()));
        Latest tape = new Latest(
                tapes.open(partner, md5Key, gateway, merchantKeys(md5Key), timeline.now()), server.dialect());
        OpenAccount account = new OpenAccount(
                State.of(new Account(partner, application.currency(), application.rate(), EXPIRY)),
                timeline,
                gateway,
                tape,
                Chance.of(0, partner),
                Duration.ZERO,
                Duration.ZERO);
        account.heed(triggers);
        server.open(account);
        Opened opened = new Opened(
                account,
                timeline,
                tape,
                server.booth(account),
                server.uri(),
                md5Key,
                new Login(Secret.text(PASSWORD_LENGTH)));
        accounts.put(partner, opened);
        return Optional.of(opened);
    }

    /**
     * Takes in an account that was opened elsewhere and is served already.
     *
     * @param timeline the account's own, so that its clock can be set
     * @param tape its recording
     */
    public synchronized void adopt(
            OpenAccount account, ShiftedTimeline timeline, Tape tape, String md5Key, Login login) {
        accounts.put(
                account.partner(),
                new Opened(
                        account,
                        timeline,
                        new Latest(tape, server.dialect()),
                        server.booth(account),
                        server.uri(),
                        md5Key,
                        login));
    }

    /** An account that is open. */
    public synchronized Optional<Opened> find(String partner) {
        return Optional.ofNullable(accounts.get(partner));
    }

    /** What lies for an account on the SFTP server, nothing where it is not open. */
    public Optional<Mailbox> mailbox(String partner) {
        return find(partner)
                .map(opened -> new Mailbox(
                        opened.login(),
                        opened.account().files(),
                        opened.account().state().account().terms().files().directory()));
    }

    /** Closes an account; whoever waits for an answer of it is let go. */
    public synchronized void close(Opened opened) {
        if (accounts.remove(opened.account().partner(), opened)) {
            server.close(opened.account());
            opened.timeline().close();
            opened.tape().close(opened.timeline().now());
        }
    }

    /** Every account begins anew; numbers, keys and recordings stay. */
    public synchronized void reset() {
        accounts.values().forEach(opened -> opened.account().restart());
    }

    @Override
    public synchronized void close() {
        all().forEach(this::close);
        stepped.ifPresent(SteppedTimeline::close);
        wall.close();
    }

    private KeyRing gatewayKeys(String md5Key, Application application) {
        Map<SignType, Key> verifying = new EnumMap<>(SignType.class);
        verifying.put(SignType.MD5, new Key.Shared(md5Key));
        application.merchantKeys().forEach((type, key) -> verifying.put(type, new Key.Public(key)));
        return new KeyRing(
                Map.of(
                        SignType.MD5, new Key.Shared(md5Key),
                        SignType.RSA, new Key.Private(pair.getPrivate()),
                        SignType.RSA2, new Key.Private(pair.getPrivate()),
                        SignType.DSA, new Key.Private(dsaPair.getPrivate())),
                verifying);
    }

    private KeyRing merchantKeys(String md5Key) {
        return new KeyRing(
                Map.of(),
                Map.of(
                        SignType.MD5, new Key.Shared(md5Key),
                        SignType.RSA, new Key.Public(pair.getPublic()),
                        SignType.RSA2, new Key.Public(pair.getPublic()),
                        SignType.DSA, new Key.Public(dsaPair.getPublic())));
    }
}
