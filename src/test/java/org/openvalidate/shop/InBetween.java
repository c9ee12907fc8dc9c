package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openvalidate.shop.Started.Called;

/** Stands between the harness and the sample till's driver, and answers some calls otherwise than the till does. */
final class InBetween implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final StartedTill till;
    private final Meddling meddling;

    /** What is answered instead; nothing where the till's own answer is passed on. */
    interface Meddling {

        /**
         * Looks at a call before the till sees it, with no answer, and at the till's answer.
         *
         * @param path without its query
         */
        Optional<Called> instead(String path, Optional<Called> own);
    }

    InBetween(StartedTill till, Meddling meddling) throws IOException {
        this.till = till;
        this.meddling = meddling;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Called answer = meddling.instead(path, Optional.empty()).orElse(null);
            if (answer == null) {
                Called own = asked(exchange, body);
                answer = meddling.instead(path, Optional.of(own)).orElse(own);
            }
            byte[] bytes = answer.text().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Called asked(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> own = http.send(
                HttpRequest.newBuilder(URI.create(till.driver() + exchange.getRequestURI()))
                        .header("Authorization", "Bearer " + StartedTill.TOKEN)
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        return new Called(own.statusCode(), own.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
