package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** A merchant's system that reconciles on the next day only: its case waits, others go on, and another run ends it. */
@Tag("full")
class ParkedIT {

    private static final String CASES = "REC-016a,SPOT-003";
    private static final Map<String, String> YEN = Map.of("ALIPAY_CURRENCY", "JPY");

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer system;
    private boolean morning;

    /** The sample till with a daily job that knows its hour. */
    @BeforeEach
    void open() throws IOException {
        system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.start();
    }

    @AfterEach
    void close() {
        system.stop(0);
    }

    @Test
    void a_case_that_waits_for_tomorrow_is_parked_and_goes_on_where_it_was() throws Exception {
        int port = Observed.freePort();
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, Map.of("TILL_CURRENCY", "JPY")))) {
            system.createContext("/", exchange -> answer(exchange, till.driver()));
            String driver = "http://127.0.0.1:" + system.getAddress().getPort();

            Observed today = Observed.play(CASES, driver, port, folder, YEN);

            assertThat(today.console()).contains("PARKED        REC-016a", "PASSED        SPOT-003");
            assertThat(today.result("REC-016a").verdict()).isEqualTo(Verdict.NOT_RUN);
            assertThat(today.result("REC-016a").reason()).contains("The case waits until ", "--resume");
            Path parked = folder.resolve("parked.json");
            String slip = Files.readString(parked);
            String pay = Files.readString(folder.resolve("recording/REC-016a.jsonl"));
            assertThat(slip).contains("\"caseId\" : \"REC-016a\"").doesNotContain("buyer_identity_code");
            assertThat(pay).contains("overseas.spot.pay").doesNotContain("\"kind\":\"end\"");

            Observed early = Observed.resume(CASES, driver, port, folder, YEN);

            assertThat(early.result("REC-016a").verdict()).isEqualTo(Verdict.NOT_RUN);
            assertThat(early.result("SPOT-003").verdict()).isEqualTo(Verdict.PASSED);

            Files.writeString(parked, slip.replaceAll("\"due\" : \"[^\"]*\"", "\"due\" : \"2026-01-01T00:00:00Z\""));
            morning = true;
            Observed tomorrow = Observed.resume(CASES, driver, port, folder, YEN);

            assertThat(tomorrow.result("REC-016a").verdict())
                    .as(tomorrow.result("REC-016a").reason())
                    .isEqualTo(Verdict.PASSED);
            assertThat(Files.readString(folder.resolve("recording/REC-016a.jsonl")))
                    .startsWith(pay);
            assertThat(parked).doesNotExist();
            RunRecord run = tomorrow.record();
            assertThat(run.finished()).isNotNull();
            assertThat(run.cases()).hasSize(run.header().planned().size());
        }
    }

    private void answer(HttpExchange exchange, String till) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().equals("/reconciliations")) {
                say(
                        exchange,
                        morning ? 200 : 409,
                        morning ? "{\"matched\":1,\"differences\":[]}" : "{\"message\":\"the day is not over\"}");
                return;
            }
            HttpRequest.Builder on = HttpRequest.newBuilder(URI.create(till + exchange.getRequestURI()))
                    .header("Authorization", "Bearer " + StartedTill.TOKEN)
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            HttpResponse<String> answer = http.send(on.build(), BodyHandlers.ofString());
            say(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
