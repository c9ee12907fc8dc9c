package org.openvalidate.merchant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * Where every reference merchant of a run is reached by notices and by buyers who return: one port, a folder for each.
 *
 * <p>Its addresses are the same in every run, since they are signed with the orders: whoever wants to reach them goes the
 * {@link #way}.
 */
public final class NotifyServer implements AutoCloseable {

    private static final String HOST = "shop.example";

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
        return start(threads, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The same on an address of the caller's choice. */
    public static NotifyServer start(Executor threads, InetSocketAddress address) {
        try {
            HttpServer http = HttpServer.create(address, 0);
            NotifyServer server = new NotifyServer(http);
            http.setExecutor(threads);
            http.createContext("/", server::take);
            http.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The folder of a merchant's addresses, which it may give to the gateway from now on; it ends in a slash. */
    public URI listen(String partner, Timeline timeline, Function<Request, Response> merchant) {
        ears.put(partner, new Ear(timeline, merchant));
        return URI.create("http://" + HOST + "/" + partner + "/");
    }

    /** Nobody listens for this merchant any more. */
    public void forget(String partner) {
        ears.remove(partner);
    }

    /** The way to the merchants; whatever else is reached directly. */
    public ProxySelector way() {
        Proxy here = new Proxy(Proxy.Type.HTTP, server.getAddress());
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return List.of(HOST.equals(address.getHost()) ? here : Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                // whoever asked is told by the exception itself
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Ear ear = ear(exchange.getRequestURI().getPath());
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

    /** The merchant takes part in its account's time while it deals with what reaches it. */
    private static Response heard(Ear ear, Request request) {
        Visit visit = ear.timeline().enter(Role.MERCHANT, "the merchant, reached from outside");
        try {
            return ear.merchant().apply(request);
        } finally {
            visit.leave();
        }
    }

    /** Whoever lets it be reached through another name may put folders of their own before the merchant's. */
    private @Nullable Ear ear(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(ears::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        URI address = exchange.getRequestURI();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new Request(exchange.getRequestMethod(), address.getRawPath() + query, headers, Bytes.of(body));
    }
}
