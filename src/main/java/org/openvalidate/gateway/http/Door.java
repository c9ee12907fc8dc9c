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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Secret;
import org.openvalidate.wire.Request;

/** Where a till comes in, over HTTP and HTTPS: every request is answered by one function. */
public final class Door implements AutoCloseable {

    /** Held exchanges occupy a thread each; 30 of them starved WireMock's default pool. */
    private static final int CONTAINER_THREADS = 96;

    private static final int PASSWORD_LENGTH = 32;
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";

    private final WireMockServer server;
    private final String bind;
    private final Handshakes handshakes;
    private final Reception reception;

    private Door(WireMockServer server, String bind, Handshakes handshakes, Reception reception) {
        this.reception = reception;
        this.server = server;
        this.bind = bind;
        this.handshakes = handshakes;
    }

    /**
     * Opens.
     *
     * @param inside answers requests; never throws
     * @throws BadInput when a port is taken or the address is not this machine's
     */
    public static Door open(Listening listening, Function<Request, Leaving> inside) {
        Departures departures = new Departures();
        Handshakes handshakes = new Handshakes();
        Reception reception = new Reception(inside, departures);
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
        return new Door(wireMock, listening.bind(), handshakes, reception);
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

    /** Whose request it is, in the words of a recording: the harness names itself. */
    public static String caller(Request request) {
        String agent = request.headers().getOrDefault("user-agent", "");
        return agent.startsWith("OpenValidate-probe") ? "probe" : "merchant";
    }

    /** What a path is called over HTTP. */
    public URI uri(String path) {
        return URI.create("http://" + (bind.equals(EVERYWHERE) ? LOOPBACK : bind) + ":" + server.port() + path);
    }

    /** What a path is called over HTTPS, if it is. */
    public Optional<URI> secureUri(String path) {
        return server.isHttpsEnabled()
                ? Optional.of(
                        URI.create("https://" + (Set.of(EVERYWHERE, LOOPBACK).contains(bind) ? "localhost" : bind) + ":"
                                + server.httpsPort() + path))
                : Optional.empty();
    }

    /** The TLS handshakes that came to nothing so far; only the first hundred are remembered. */
    public List<FailedHandshake> failedHandshakes() {
        return handshakes.failed();
    }

    /** Returns when everybody who has come by now has been answered, or after this time: a request is recorded before that. */
    public void await(Duration patience) {
        reception.await(patience);
    }

    @Override
    public void close() {
        server.stop();
    }
}
