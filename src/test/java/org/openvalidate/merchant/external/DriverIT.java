package org.openvalidate.merchant.external;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.Unable;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.RealTimeline;

/** Whatever a merchant's system does to its test driver's caller, the call ends and says what it was. */
class DriverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RealTimeline timeline = new RealTimeline();
    private HttpServer server;

    /** What the system does with a call. */
    private interface Behind {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        // the first call of a process takes its time, whoever answers
        answering(200, "{}", Duration.ofMinutes(1)).get("/health");
    }

    @AfterEach
    void close() {
        end.countDown();
        timeline.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void an_object_is_read_and_the_token_is_shown() {
        Driver driver = answering(exchange ->
                say(exchange, 200, "{\"seen\":\"" + exchange.getRequestHeaders().getFirst("Authorization") + "\"}"));

        assertThat(driver.get("/health").path("seen").asText()).isEqualTo("Bearer secret");
    }

    @Test
    void what_cannot_be_driven_is_told_from_what_is_declined_and_from_what_failed() {
        assertThatThrownBy(() -> answering(501, "{}").post("/store-codes", Map.of()))
                .isInstanceOf(Unable.class)
                .hasMessageContaining("POST /store-codes");
        assertThatThrownBy(() -> answering(409, "{\"message\":\"sold out\"}").post("/charges", Map.of()))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("409", "sold out");
        assertThatThrownBy(() -> answering(503, "{\"message\":\"later\"}").get("/orders/1"))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("503");
    }

    @Test
    void a_token_that_is_not_taken_is_named_as_the_cause() {
        assertThatThrownBy(() -> answering(401, "{\"message\":\"who are you\"}").get("/health"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("who are you (it does not take MERCHANT_DRIVER_TOKEN)");
    }

    @Test
    void nonsense_is_no_answer() {
        assertThatThrownBy(() -> answering(200, "<html>welcome</html>").get("/health"))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("<html>");
        assertThatThrownBy(() -> answering(200, "[]").get("/health")).isInstanceOf(HarnessFault.class);
        assertThatThrownBy(() -> answering(302, "").get("/health")).isInstanceOf(HarnessFault.class);
    }

    @Test
    void a_silent_a_dripping_and_an_endless_system_are_given_up() {
        assertThatThrownBy(() -> answering(exchange -> end.await()).get("/health"))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("no answer within");
        assertThatThrownBy(() -> answering(DriverIT::drip).get("/health")).isInstanceOf(HarnessFault.class);
        assertThatThrownBy(() -> answering(DriverIT::pour).get("/health")).isInstanceOf(HarnessFault.class);
    }

    @Test
    void nobody_there_is_said_as_such() {
        URI gone = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.stop(0);

        assertThatThrownBy(() -> driver(gone, PATIENCE).get("/health"))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("could not be reached");
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(50);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = " ".repeat(64 * 1024).getBytes(UTF_8);
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(blanks);
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Driver answering(int status, String text) {
        return answering(status, text, PATIENCE);
    }

    private Driver answering(int status, String text, Duration patience) {
        return answering(exchange -> say(exchange, status, text), patience);
    }

    private Driver answering(Behind behind) {
        return answering(behind, PATIENCE);
    }

    private Driver answering(Behind behind, Duration patience) {
        String path = "/b" + System.identityHashCode(behind);
        server.createContext(path, exchange -> {
            try (exchange) {
                behind.answer(exchange);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        return driver(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), patience);
    }

    private Driver driver(URI base, Duration patience) {
        return new Driver(base, "secret", patience, timeline);
    }
}
