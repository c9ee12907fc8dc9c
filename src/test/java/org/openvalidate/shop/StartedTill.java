package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openvalidate.shop.Started.Called;
import shop.Shop;

/** The till in a process of its own, driven as a tester drives a merchant's system. */
final class StartedTill implements AutoCloseable {

    static final String TOKEN = "driver-token";

    /** Where the shop was compiled to: it runs from there with nothing else. */
    static final Path CLASSES = classes();

    private final Started program;

    StartedTill(Path folder, String name, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TILL_CURRENCY", "USD",
                "TILL_STORE_ID", "store-1",
                "TILL_SECONDARY_MERCHANT_ID", "shop-1",
                "TILL_SECONDARY_MERCHANT_NAME", "Sample shop",
                "TILL_SECONDARY_MERCHANT_INDUSTRY", "5812",
                "TILL_DRIVER_TOKEN", TOKEN,
                "TILL_BOOKS", folder.resolve(name + ".jsonl").toString()));
        // short, so that the tests are: the intervals of a real shop are in its defaults
        environment.putAll(Map.of(
                "TILL_BUDGET", "PT3S",
                "TILL_PAY_ANSWER", "PT2S",
                "TILL_QUERY_INTERVAL", "PT1S",
                "TILL_RETRY_INTERVAL", "PT1S",
                "TILL_RETRY_LIMIT", "PT20S",
                "TILL_JOB_INTERVAL", "PT1S"));
        environment.putAll(settings);
        program = Started.program(folder.resolve(name + "-err.txt"), environment, CLASSES.toString(), "shop.Shop");
    }

    private static Path classes() {
        try {
            return Path.of(Shop.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Started program() {
        return program;
    }

    String driver() {
        return program.ready().path("driver").asText();
    }

    String notifyUrl() {
        return program.ready().path("notify").asText();
    }

    Called get(String path) throws IOException, InterruptedException {
        return program.call(program.ready().path("driver").asText() + path, TOKEN, null);
    }

    Called post(String path, String body) throws IOException, InterruptedException {
        return program.call(program.ready().path("driver").asText() + path, TOKEN, body);
    }

    /** Begins a sale by barcode. */
    JsonNode charge(String amount, String subject, String code) throws IOException, InterruptedException {
        Called called = post("/charges", """
                {"caseId":"X","product":"BARCODE","amount":"%s","currency":"USD","paymentCode":"%s","subject":"%s"}""".formatted(amount, code, subject));
        assertThat(called.status()).as(called.text()).isEqualTo(200);
        return called.json();
    }

    /** The order once it has one of these statuses. */
    JsonNode order(JsonNode charged, String... statuses) throws IOException, InterruptedException {
        return once("/orders/" + charged.path("orderId").asText(), statuses);
    }

    /** What a path answers once its status is one of these. */
    JsonNode once(String path, String... statuses) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        JsonNode seen = get(path).json();
        while (!List.of(statuses).contains(seen.path("status").asText()) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
            seen = get(path).json();
        }
        assertThat(seen.path("status").asText()).as(seen.toString()).isIn((Object[]) statuses);
        return seen;
    }

    /** What the books say of an order, a line each. */
    List<String> booked(JsonNode order) {
        List<String> lines = new java.util.ArrayList<>();
        order.path("bookings")
                .forEach(line -> lines.add(
                        line.path("type").asText() + " " + line.path("amount").asText() + " "
                                + line.path("currency").asText()));
        return lines;
    }

    @Override
    public void close() {
        program.close();
    }
}
