package org.openvalidate.operator.web;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests off the server's wire and puts answers on it; who asks to listen is given a line. */
final class Wire implements HttpHandler, AutoCloseable {

    private static final long PATIENCE = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final Routes routes;
    private final GracefulShutdownHandler pages = Handlers.gracefulShutdown(new BlockingHandler(this::answer));
    private final HttpHandler events;

    Wire(Routes routes, Live live) {
        this.routes = routes;
        this.events = new ServerSentEventHandler((connection, lastEventId) -> live.opened(
                connection,
                connection.getRequestURI().isEmpty()
                        ? Lang.EN
                        : lang(connection.getQueryParameters().get("lang")),
                first(connection.getQueryParameters().get("key"))));
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!Live.asked(exchange)) {
            pages.handleRequest(exchange);
        } else if (routes.listener(Posted.withoutForm(exchange)).isPresent()) {
            put(Looks.headers(), exchange);
            events.handleRequest(exchange);
        } else {
            exchange.setStatusCode(403).endExchange();
        }
    }

    /** Lets nothing more in, and waits, not for long, until what was asked is answered: the last page says where to look. */
    @Override
    public void close() {
        pages.shutdown();
        try {
            boolean answered = pages.awaitShutdown(PATIENCE);
            LOG.debug("All was answered: {}", answered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpServerExchange exchange) {
        Page page = page(exchange);
        if (exchange.isResponseStarted()) {
            // the server hung up meanwhile: the run is over
            return;
        }
        exchange.setStatusCode(page.status());
        put(Looks.headers(), exchange);
        put(page.headers(), exchange);
        if (!page.type().isEmpty()) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, page.type());
        }
        exchange.getResponseSender().send(page.text(), StandardCharsets.UTF_8);
    }

    private Page page(HttpServerExchange exchange) {
        Ask bare = Posted.withoutForm(exchange);
        try {
            return routes.answer(Posted.read(exchange, routes.attaches(bare)));
        } catch (Posted.TooLarge refused) {
            return Views.say(413, Words.TOO_LARGE, Words.TOO_LARGE_WHY, routes.wished(bare));
        } catch (IOException | RuntimeException fault) {
            LOG.error("The operator page could not answer.", fault);
            return new Page(500, Map.of(), "text/plain;charset=UTF-8", "The operator page has a fault of its own.");
        }
    }

    private static void put(Map<String, String> headers, HttpServerExchange exchange) {
        headers.forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
    }

    private static Lang lang(@Nullable Deque<String> code) {
        return first(code).equals("zh") ? Lang.ZH : Lang.EN;
    }

    private static String first(@Nullable Deque<String> values) {
        return Optional.ofNullable(values).map(Deque::peekFirst).orElse("");
    }
}
