package org.openvalidate.merchant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** The {@code notify_url} of every reference merchant of a run: one port, a path for each. */
public final class NotifyServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Ear> ears = new ConcurrentHashMap<>();

    private record Ear(Timeline timeline, Function<Request, Response> merchant) {}

    private NotifyServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens on a free port of the loopback interface.
     *
     * @param threads at least as many as there are notices on their way at once
     */
    public static NotifyServer start(Executor threads) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            NotifyServer server = new NotifyServer(http);
            http.setExecutor(threads);
            http.createContext("/", server::take);
            http.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The address of a merchant, which it may give to the gateway from now on. */
    public URI listen(String partner, Timeline timeline, Function<Request, Response> merchant) {
        String path = "/" + partner + "/notify";
        ears.put(path, new Ear(timeline, merchant));
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Nobody listens for this merchant any more. */
    public void forget(String partner) {
        ears.remove("/" + partner + "/notify");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Ear ear = ears.get(exchange.getRequestURI().getPath());
            if (ear == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Response answer = heard(ear, request(exchange, body));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(
                    answer.status(),
                    answer.body().size() == 0 ? -1 : answer.body().size());
            exchange.getResponseBody().write(answer.body().array());
        }
    }

    /** The merchant takes part in its account's time while it deals with a notice. */
    private static Response heard(Ear ear, Request request) {
        Visit visit = ear.timeline().enter(Role.MERCHANT, "the merchant, hearing a notice");
        try {
            return ear.merchant().apply(request);
        } finally {
            visit.leave();
        }
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, Bytes.of(body));
    }
}
