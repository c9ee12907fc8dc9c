package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.FreePort;
import org.openvalidate.testkit.Jar;
import org.openvalidate.testkit.Typed;

/**
 * What {@code mvn verify -Pobserve} does, in a process of its own with Maven's properties and the till in another: every
 * output counts every planned case, judged or not.
 */
@Tag("full")
class ObservedJarIT {

    /** Passes, fails, is skipped because it cannot be driven, and cannot be run by this pair. */
    private static final List<String> CASES = List.of("SPOT-014", "API-003", "WEB-007", "TQR-005");

    @TempDir
    Path folder;

    @Test
    void a_run_with_mavens_properties_counts_every_planned_case_in_every_output() throws Exception {
        int port = FreePort.next();
        Path config = folder.resolve("observe.properties");
        Path reports = folder.resolve("reports");
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, Map.of()))) {
            Files.writeString(
                    config, """
                    ALIPAY_PARTNER=%s
                    ALIPAY_SIGN_TYPE=MD5
                    ALIPAY_MD5_KEY=%s
                    ALIPAY_CURRENCY=USD
                    MERCHANT_DRIVER_URL=%s
                    MERCHANT_DRIVER_TOKEN=%s
                    GATEWAY_PORT=%d
                    GATEWAY_HTTPS_PORT=0
                    """.formatted(Observed.PARTNER, Observed.MD5_KEY, till.driver(), StartedTill.TOKEN, port));

            Typed run = Jar.in(
                            folder,
                            "-Dacceptance.merchant=external",
                            "-Dacceptance.gateway=simulated",
                            "-Dacceptance.config=" + config,
                            "-Dacceptance.cases=" + String.join(",", CASES),
                            "-Dacceptance.reports=" + reports)
                    .run("run");

            JsonNode result = new ObjectMapper()
                    .readTree(reports.resolve("acceptance-result.json").toFile());
            assertThat(result.path("exitCode").asInt()).as(run.lastLine()).isEqualTo(run.exitCode());
            assertThat(result.path("target").path("merchant").asText()).isEqualTo("external");
            assertThat(result.path("run").path("attempts").asInt()).isEqualTo(1);
            JsonNode counts = result.path("summary");
            int judged = sum(counts, "passed", "failed", "inconclusive", "notApplicable", "waived");
            int rest = sum(counts, "skipped", "notRun");
            assertThat(counts.path("planned").asInt()).isEqualTo(CASES.size()).isEqualTo(judged + rest);
            assertThat(rest).isPositive();
            assertThat(result.path("cases")).hasSize(CASES.size());
            String junit = Files.readString(reports.resolve("junit.xml"));
            assertThat(Integer.parseInt(found(junit, "tests=\"(\\d+)\""))).isEqualTo(CASES.size());
            for (String page : List.of("acceptance-report.html", "acceptance-report.zh.html")) {
                assertThat(Files.readString(reports.resolve(page))).contains(CASES);
            }
            try (Stream<Path> allure = Files.list(reports.resolve("allure-results"))) {
                assertThat(allure.filter(each -> each.toString().endsWith("-result.json")))
                        .hasSize(CASES.size());
            }
            assertThat(everything(reports)).doesNotContain(Observed.MD5_KEY, StartedTill.TOKEN);
        }
    }

    private static int sum(JsonNode counts, String... names) {
        return Stream.of(names).mapToInt(each -> counts.path(each).asInt()).sum();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** Whatever is text. */
    private static String everything(Path reports) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(json|jsonl|html|xml|csv|pem)"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
