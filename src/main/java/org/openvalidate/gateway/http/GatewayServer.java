package org.openvalidate.gateway.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.problem.BadInput;
import org.openvalidate.wire.Recorder;

/**
 * One server, many accounts: the request's {@code partner} picks the account with its state, time, faults and recording.
 * Loopback only. Requests that belong to no account go to the recorder of the unattributed.
 */
public final class GatewayServer implements AutoCloseable {

    /** Held exchanges occupy a thread each; 30 of them starved WireMock's default pool. */
    private static final int CONTAINER_THREADS = 96;

    private final WireMockServer server;
    private final Map<String, OpenAccount> accounts;

    private GatewayServer(WireMockServer server, Map<String, OpenAccount> accounts) {
        this.server = server;
        this.accounts = accounts;
    }

    /**
     * Starts.
     *
     * @param port of HTTP on 127.0.0.1, 0 for any free one
     * @throws BadInput when the port is taken
     */
    public static GatewayServer start(int port, Dialect dialect, Recorder unattributed) {
        Map<String, OpenAccount> accounts = new ConcurrentHashMap<>();
        Face face = new Face(dialect, partner -> Optional.ofNullable(accounts.get(partner)), unattributed);
        WireMockServer wireMock = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(port)
                .disableRequestJournal()
                .containerThreads(CONTAINER_THREADS)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .httpServerFactory(Sealed::server)
                // a client that upgrades to HTTP/2 could not be reset, and stubs are nobody's business
                .http2PlainDisabled(true)
                .adminAuthenticator(request -> false)
                .extensions(face, new BareHeaders()));
        try {
            wireMock.start();
        } catch (FatalStartupException taken) {
            throw new BadInput(
                    "port " + port, "The port is taken by another program.", "Choose another, or 0 for any free port.");
        }
        wireMock.stubFor(any(anyUrl()).willReturn(WireMock.aResponse()));
        return new GatewayServer(wireMock, accounts);
    }

    /** Where services are called. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/gateway.do");
    }

    /** Opens an account; its partner must not be open already. */
    public void open(OpenAccount account) {
        OpenAccount before = accounts.putIfAbsent(account.partner(), account);
        if (before != null) {
            throw new IllegalStateException("account " + account.partner() + " is open already");
        }
    }

    /** Closes an account; requests for it go to the unattributed from now on. */
    public void close(OpenAccount account) {
        accounts.remove(account.partner(), account);
    }

    @Override
    public void close() {
        server.stop();
    }
}
