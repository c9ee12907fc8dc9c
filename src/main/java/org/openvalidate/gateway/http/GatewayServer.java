package org.openvalidate.gateway.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.gateway.http.cashier.CashierPages;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Secret;
import org.openvalidate.wire.Recorder;

/**
 * One server, many accounts: the request's {@code partner} picks the account with its state, time, faults and recording.
 * Requests that belong to no account go to the recorder of the unattributed.
 */
public final class GatewayServer implements AutoCloseable {

    /** Held exchanges occupy a thread each; 30 of them starved WireMock's default pool. */
    private static final int CONTAINER_THREADS = 96;

    private static final int PASSWORD_LENGTH = 32;

    /** How long a merchant's address may take to accept a connection. */
    private static final Duration REACHABLE = Duration.ofSeconds(5);

    private static final String EVERYWHERE = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";

    private final WireMockServer server;
    private final String bind;
    private final Map<String, OpenAccount> accounts;
    private final Dialect dialect;
    private final Courier courier;
    private final Handshakes handshakes;

    private GatewayServer(
            WireMockServer server,
            String bind,
            Map<String, OpenAccount> accounts,
            Dialect dialect,
            Courier courier,
            Handshakes handshakes) {
        this.server = server;
        this.bind = bind;
        this.accounts = accounts;
        this.dialect = dialect;
        this.courier = courier;
        this.handshakes = handshakes;
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
        Departures departures = new Departures();
        Handshakes handshakes = new Handshakes();
        Reception reception = new Reception(face::answer, departures);
        WireMockConfiguration configuration = wireMockConfig()
                .bindAddress(listening.bind())
                .port(listening.port())
                .disableRequestJournal()
                // nobody reads that log, and writing it costs as much as signing an answer
                .stubRequestLoggingDisabled(true)
                .containerThreads(CONTAINER_THREADS)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .httpServerFactory((options, admin, stubs) -> new Porch(options, admin, stubs, reception, handshakes))
                // a client that upgrades to HTTP/2 could not be reset
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .extensions(departures, new BareHeaders());
        WireMockServer wireMock = listening
                .secure()
                .map(secure -> withHttps(configuration, secure, listening))
                .orElseGet(() -> started(configuration, listening));
        wireMock.stubFor(any(anyUrl()).willReturn(WireMock.aResponse()));
        return new GatewayServer(
                wireMock, listening.bind(), accounts, dialect, new Courier(dialect, messenger), handshakes);
    }

    /** The key store is a file because WireMock wants one; it is gone as soon as WireMock has read it. */
    private static WireMockServer withHttps(
            WireMockConfiguration configuration, Listening.Secure secure, Listening listening) {
        String password = Secret.text(PASSWORD_LENGTH);
        try {
            Path store = Files.createTempFile("openvalidate", ".p12");
            try {
                secure.identity().writeKeyStore(store, password);
                return started(
                        configuration
                                .httpsPort(secure.port())
                                .keystorePath(store.toString())
                                .keystoreType("PKCS12")
                                .keystorePassword(password)
                                .keyManagerPassword(password),
                        listening);
            } finally {
                Files.delete(store);
            }
        } catch (IOException unwritable) {
            throw new HarnessFault("The key store for HTTPS could not be written.", unwritable);
        }
    }

    private static WireMockServer started(WireMockConfiguration configuration, Listening listening) {
        WireMockServer wireMock = new WireMockServer(configuration);
        try {
            wireMock.start();
            return wireMock;
        } catch (FatalStartupException refused) {
            throw listening.refused();
        }
    }

    private static HttpClient messenger(Optional<SSLContext> merchants) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(REACHABLE);
        merchants.ifPresent(builder::sslContext);
        return builder.build();
    }

    /** Where services are called over HTTP. */
    public URI uri() {
        return URI.create("http://" + (bind.equals(EVERYWHERE) ? LOOPBACK : bind) + ":" + server.port() + Face.PATH);
    }

    /** Where services are called over HTTPS, if they are. */
    public Optional<URI> secureUri() {
        return server.isHttpsEnabled()
                ? Optional.of(
                        URI.create("https://" + (Set.of(EVERYWHERE, LOOPBACK).contains(bind) ? "localhost" : bind) + ":"
                                + server.httpsPort() + Face.PATH))
                : Optional.empty();
    }

    /** The TLS handshakes that came to nothing so far; only the first hundred are remembered. */
    public List<FailedHandshake> failedHandshakes() {
        return handshakes.failed();
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

    @Override
    public void close() {
        server.stop();
    }
}
