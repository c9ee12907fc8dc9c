package org.openvalidate.gateway.http.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The control port: loopback only, and only for who knows the token. */
public final class ControlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int LARGEST = 1 << 20;
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Visitor visitor;
    private final Desk desk;
    private final Routes routes;

    private ControlServer(HttpServer server, String token, Desk desk) {
        this.server = server;
        this.visitor = new Visitor(token);
        this.desk = desk;
        this.routes = new Routes(desk);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "control");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts on loopback.
     *
     * @param port 0 for any free one
     * @throws BadInput when the port is taken
     */
    public static ControlServer start(int port, String token, Desk desk) {
        // without it every answer on a kept connection waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ControlServer control = new ControlServer(http, token, desk);
            http.createContext("/", control::handle);
            http.createContext("/status", control::show);
            http.setExecutor(control.threads);
            http.start();
            return control;
        } catch (BindException taken) {
            throw new BadInput(List.of(Listening.problem(port)));
        } catch (IOException failed) {
            throw new HarnessFault("The control port could not be opened.", failed);
        }
    }

    /** Where control calls begin, without their prefix. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where a person looks at what goes on; the address holds the token and is for nobody else. */
    public URI statusUri() {
        return uri().resolve("/status?token=" + visitor.token());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange, exchange.getRequestBody().readNBytes(LARGEST + 1)));
        }
    }

    /** The page for people: let in by the link that serve prints. */
    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            String cookie = visitor.welcome(exchange);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            if (cookie != null) {
                exchange.getResponseHeaders().set("Set-Cookie", cookie);
                exchange.getResponseHeaders().set("Location", "/status");
                send(exchange, new Answer(303, "", ""));
            } else if (visitor.looks(exchange)) {
                send(exchange, Answer.page(StatusPage.text(desk)));
            } else {
                send(
                        exchange,
                        new Answer(401, "text/plain;charset=UTF-8", "Open the link that serve printed when it began."));
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.contentType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        }
        byte[] bytes = answer.bytes();
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        if (!visitor.calls(exchange)) {
            return problem(
                    401,
                    "header Authorization",
                    "The control token is missing or wrong.",
                    "Send Authorization: Bearer and the token that serve printed when it began.");
        }
        if (body.length > LARGEST) {
            return problem(413, "body", "It is longer than 1 MB.", "Send less.");
        }
        try {
            return routes.answer(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
        } catch (BadInput bad) {
            return Answer.problems(400, bad.problems());
        } catch (Refusal refusal) {
            return Answer.problems(refusal.status(), List.of(refusal.problem()));
        } catch (RuntimeException fault) {
            LOG.error("A control call could not be answered.", fault);
            return problem(500, "the simulated gateway", "It has a fault of its own.", "Please report what it logged.");
        }
    }

    private static Answer problem(int status, String where, String what, String remedy) {
        return Answer.problems(status, List.of(new Problem(where, what, remedy)));
    }
}
