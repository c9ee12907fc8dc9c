package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.shop.Started.Called;
import org.openvalidate.testkit.FreePort;

/** A merchant's system that reconciles on the next day only: its case waits, others go on, and another run ends it. */
@Tag("full")
class ParkedIT {

    private static final String CASES = "REC-016a,SPOT-003";
    private static final Map<String, String> YEN = Map.of("ALIPAY_CURRENCY", "JPY");

    @TempDir
    Path folder;

    private volatile boolean morning;

    @Test
    void a_case_that_waits_for_tomorrow_is_parked_and_goes_on_where_it_was() throws Exception {
        int port = FreePort.next();
        try (StartedTill till = new StartedTill(
                        folder,
                        "till",
                        Observed.till(port, Map.of("TILL_CURRENCY", "JPY", "TILL_PAY_ANSWER", "PT15S")));
                InBetween system = new InBetween(till, this::withAnHour)) {
            String driver = system.uri();

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

    /** The daily job of a system that knows its hour. */
    private Optional<Called> withAnHour(String path, Optional<Called> own) {
        if (!path.equals("/reconciliations")) {
            return Optional.empty();
        }
        return Optional.of(
                morning
                        ? new Called(200, "{\"matched\":1,\"differences\":[]}")
                        : new Called(409, "{\"message\":\"the day is not over\"}"));
    }
}
