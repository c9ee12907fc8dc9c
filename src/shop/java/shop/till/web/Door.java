package shop.till.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server. */
public final class Door implements AutoCloseable {

    private static final int LONGEST = 64 * 1024;

    /** Who answers behind a door. */
    interface Behind {
        Answer answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Door(HttpServer server) {
        this.server = server;
    }

    /** Takes a port, 0 for any that is free; nobody is let in yet. */
    public static Door take(String address, int port) throws IOException {
        return new Door(HttpServer.create(new InetSocketAddress(address, port), 0));
    }

    void open(Behind behind) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, behind).send(exchange);
            }
        });
        server.start();
    }

    private static Answer answer(HttpExchange exchange, Behind behind) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return Answer.problem(413, "the body is too long");
        }
        try {
            return behind.answer(exchange, body);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.problem(503, "the till is stopping");
        } catch (RuntimeException fault) {
            System.err.println("a request failed: " + fault);
            return Answer.problem(500, "the till itself failed");
        }
    }

    /** Where it stands. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
