package org.openvalidate.gateway.http;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.gateway.http.cashier.CashierPages;
import org.openvalidate.problem.BadInput;
import org.openvalidate.wire.Recorder;

/**
 * One server, many accounts: the request's {@code partner} picks the account with its state, time, faults and recording.
 * Requests that belong to no account go to the recorder of the unattributed.
 */
public final class GatewayServer implements AutoCloseable {

    /** How long a merchant's address may take to accept a connection. */
    private static final Duration REACHABLE = Duration.ofSeconds(5);

    private final Door door;
    private final Map<String, OpenAccount> accounts;
    private final Dialect dialect;
    private final Courier courier;

    private GatewayServer(Door door, Map<String, OpenAccount> accounts, Dialect dialect, Courier courier) {
        this.door = door;
        this.accounts = accounts;
        this.dialect = dialect;
        this.courier = courier;
    }

    /**
     * Starts on loopback, with HTTP alone.
     *
     * @param port of HTTP on 127.0.0.1, 0 for any free one
     * @throws BadInput when the port is taken
     */
    public static GatewayServer start(int port, Dialect dialect, Recorder unattributed) {
        return start(Listening.onLoopback(port), dialect, unattributed);
    }

    /**
     * Starts.
     *
     * @throws BadInput when a port is taken or the address is not this machine's
     */
    public static GatewayServer start(Listening listening, Dialect dialect, Recorder unattributed) {
        return start(listening, dialect, unattributed, Optional.empty());
    }

    /**
     * The same with others to believe where notices go to an https address.
     *
     * @param merchants whom to believe, empty for those whom this Java platform believes
     */
    public static GatewayServer start(
            Listening listening, Dialect dialect, Recorder unattributed, Optional<SSLContext> merchants) {
        return start(listening, dialect, unattributed, messenger(merchants));
    }

    /**
     * Starts on loopback, with HTTP alone.
     *
     * @param port of HTTP on 127.0.0.1, 0 for any free one
     * @param way by which merchants' addresses are reached
     */
    public static GatewayServer start(int port, Dialect dialect, Recorder unattributed, ProxySelector way) {
        HttpClient messenger = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(REACHABLE)
                .proxy(way)
                .build();
        return start(Listening.onLoopback(port), dialect, unattributed, messenger);
    }

    private static GatewayServer start(
            Listening listening, Dialect dialect, Recorder unattributed, HttpClient messenger) {
        Map<String, OpenAccount> accounts = new ConcurrentHashMap<>();
        Face face = new Face(
                dialect,
                partner -> Optional.ofNullable(accounts.get(partner)),
                new CashierPages(new Booths(accounts, dialect)),
                unattributed);
        Door door = Door.open(listening, face::answer);
        return new GatewayServer(door, accounts, dialect, new Courier(dialect, messenger));
    }

    private static HttpClient messenger(Optional<SSLContext> merchants) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(REACHABLE);
        merchants.ifPresent(builder::sslContext);
        return builder.build();
    }

    /** Where services are called over HTTP. */
    public URI uri() {
        return door.uri(Face.PATH);
    }

    /** Where services are called over HTTPS, if they are. */
    public Optional<URI> secureUri() {
        return door.secureUri(Face.PATH);
    }

    /** The TLS handshakes that came to nothing so far; only the first hundred are remembered. */
    public List<FailedHandshake> failedHandshakes() {
        return door.failedHandshakes();
    }

    /** How it speaks. */
    public Dialect dialect() {
        return dialect;
    }

    /** Where an account meets the buyers who are sent to the cashier. */
    public Booth booth(OpenAccount account) {
        return new Booth(account, dialect);
    }

    /** Opens an account; its partner must not be open already. */
    public void open(OpenAccount account) {
        OpenAccount before = accounts.putIfAbsent(account.partner(), account);
        if (before != null) {
            throw new IllegalStateException("account " + account.partner() + " is open already");
        }
        account.attend(courier);
    }

    /** From now on an open account is told of requests that name another partner; it refuses them. */
    public void alias(String partner, OpenAccount account) {
        accounts.putIfAbsent(partner, account);
    }

    /** Closes an account; requests for it go to the unattributed from now on. */
    public void close(OpenAccount account) {
        accounts.values().removeIf(account::equals);
    }

    /** Returns when everybody who has come by now has been answered, or after this time. */
    public void await(Duration patience) {
        door.await(patience);
    }

    @Override
    public void close() {
        door.close();
    }
}
