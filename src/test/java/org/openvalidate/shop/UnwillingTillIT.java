package org.openvalidate.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Verdict;
import org.openvalidate.testkit.FreePort;

/** A merchant's system that does not do as it is asked, is not there, or is pointed elsewhere: each has its own verdict. */
class UnwillingTillIT {

    private static final String BEGUN = "{\"orderId\":\"o1\",\"tradeId\":\"T1\"}";
    private static final String PAID = "{\"status\":\"PAID\",\"paidAmount\":\"1.00\",\"refundedAmount\":\"0.00\","
            + "\"currency\":\"USD\",\"delivered\":true,\"alerts\":[]}";

    @TempDir
    Path folder;

    @Test
    void a_sale_that_is_declined_fails_with_the_words_of_the_system() throws IOException {
        CaseResult result = play(400, "{\"message\":\"no such product\"}", Map.of());

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).contains("done.driver", "no such product");
    }

    @Test
    void what_cannot_be_driven_is_skipped() throws IOException {
        CaseResult result = play(501, "{}", Map.of());

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.SKIPPED);
        assertThat(result.reason()).contains("POST /charges");
    }

    @Test
    void a_failure_of_the_system_decides_nothing() throws IOException {
        CaseResult result = play(500, "{\"message\":\"out of order\"}", Map.of());

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason()).contains("out of order");
    }

    @Test
    void a_system_that_says_it_sold_and_was_never_seen_is_no_failure() throws IOException {
        CaseResult result = play(200, BEGUN, Map.of());

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason()).startsWith("No traffic of this case was seen at http://127.0.0.1:");
    }

    @Test
    void a_system_that_never_answers_leaves_every_case_undecided() throws IOException {
        int nobody = FreePort.next();

        Observed run = Observed.play("SPOT-003", "http://127.0.0.1:" + nobody, 0, folder, Map.of());

        assertThat(run.result("SPOT-003").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(run.result("SPOT-003").reason()).contains("was not seen within 10 s", "could not be reached");
    }

    @Test
    void a_till_of_another_partner_is_named_as_the_likely_cause() throws IOException {
        int port = FreePort.next();
        Map<String, String> other = Map.of("TILL_PARTNER", "2088000000000001", "TILL_BUDGET", "PT3S");
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, other))) {
            CaseResult result = Observed.play("SPOT-003", till.driver(), port, folder, Map.of())
                    .result("SPOT-003");

            assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.reason()).contains("calls came for partner 2088000000000001");
        }
    }

    private CaseResult play(int status, String answer, Map<String, String> more) throws IOException {
        HttpServer system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                boolean charge = path.equals("/charges");
                byte[] bytes = (charge ? answer : path.equals("/health") ? "{\"name\":\"x\"}" : PAID).getBytes(UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(charge ? status : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        system.start();
        try {
            String driver = "http://127.0.0.1:" + system.getAddress().getPort();
            return Observed.play("SPOT-001", driver, 0, folder, more).result("SPOT-001");
        } finally {
            system.stop(0);
        }
    }
}
