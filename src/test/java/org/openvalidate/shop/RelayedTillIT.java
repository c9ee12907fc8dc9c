package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Rules;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.problem.BadInput;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.run.Join;

/**
 * The sample till against a gateway of another process that stands for the sandbox, over HTTPS with its own authority, the
 * relay between them.
 */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayedTillIT {

    private Served sandbox;

    @TempDir
    Path folder;

    @BeforeAll
    void open(@TempDir Path served) throws IOException {
        sandbox = new Served(served);
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void the_correct_till_is_accepted_through_the_relay() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "MD5")) {
            Observed run = relayed.play("SPOT-003");

            assertThat(run.verdicts()).containsExactly("SPOT-003 PASSED");
            assertThat(run.result("SPOT-003").grade()).isEqualTo(EvidenceGrade.ACCEPTANCE);
            String recorded = recording("SPOT-003");
            assertThat(recorded).contains("\"upstreamSignature\":\"VALID\"", "\"kind\":\"notice\"");
            assertThat(Rules.all(RecordingReader.read(folder.resolve("recording/SPOT-003.jsonl"))))
                    .extracting(Finding::outcome)
                    .isEqualTo(run.result("SPOT-003").findings().stream()
                            .map(Finding::outcome)
                            .toList());
        }
    }

    @Test
    @Tag("by-hand")
    void what_was_accepted_through_the_relay_and_what_was_observed_make_one_submission() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "MD5")) {
            Observed accepted = relayed.play("SPOT-005a");
            Path other = folder.resolve("observed");
            Observed observed = relayed.observe("SPOT-005a,SPOT-005b", other);

            Join.of(List.of(folder, other), Observed.COMMITTED).write(folder.resolve("submission"));

            RunRecord joined = RunLog.read(folder.resolve("submission"), Observed.COMMITTED);
            assertThat(joined.cases())
                    .extracting(each -> each.testCase().id() + " " + each.verdict() + " " + each.grade())
                    .containsExactly(
                            "SPOT-005a " + accepted.result("SPOT-005a").verdict() + " ACCEPTANCE",
                            "SPOT-005b " + observed.result("SPOT-005b").verdict() + " MERCHANT_OBSERVED");
        }
    }

    @Test
    void a_fault_in_passing_is_signed_by_the_relay_where_the_till_trusts_its_key() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "RSA2")) {
            Observed run = relayed.play("SPOT-005a");

            assertThat(run.verdicts()).containsExactly("SPOT-005a PASSED");
            assertThat(recording("SPOT-005a"))
                    .contains("\"fault\":\"ERROR SYSTEM_ERROR, not taken effect\"", "\"answerSignature\":\"VALID\"")
                    .doesNotContain("\"upstreamTrouble\"");
        }
    }

    @Test
    void what_nobody_can_do_is_not_run_and_no_till_is_asked() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "MD5")) {
            Observed run = relayed.play("SPOT-003,SPOT-013b", Map.of());

            assertThat(run.verdicts())
                    .containsExactly(
                            "SPOT-003 NOT_RUN The case needs a person with the sandbox wallet or a browser. The run is unattended.",
                            "SPOT-013b NOT_RUN The case needs a person with the sandbox wallet or a browser. The run is unattended.");
            assertThat(run.record().cases()).extracting(CaseResult::findings).allMatch(each -> each.isEmpty());
        }
    }

    @Test
    @Tag("by-hand")
    void orders_by_qr_codes_go_through_the_relay() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "RSA2")) {
            Observed run = relayed.playing(hurried()).holdingTheKey().play("TQR-001,SQR-001");

            assertThat(run.verdicts()).containsExactly("TQR-001 PASSED", "SQR-001 PASSED");
            assertThat(run.record().cases()).extracting(CaseResult::grade).containsOnly(EvidenceGrade.ACCEPTANCE);
        }
    }

    @Test
    void orders_on_the_web_and_their_refunds_go_through_the_relay_and_are_told_in_its_own_notices() throws Exception {
        try (RelayedShop shop = new RelayedShop(sandbox, folder)) {
            Observed run = shop.play("REF-013", hurried());

            assertThat(run.verdicts()).containsExactly("REF-013 PASSED");
            assertThat(run.result("REF-013").grade()).isEqualTo(EvidenceGrade.ACCEPTANCE);
            assertThat(recording("REF-013"))
                    .contains("create_forex_trade", "forex_refund", "\"noticeMade\":\"from the upstream's answer to ");
        }
    }

    @Test
    void what_was_paid_is_given_back_past_the_relay_and_who_cannot_sign_is_told_what_is_left() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "RSA2").holdingTheKey()) {
            Observed run = relayed.play("SPOT-001");

            assertThat(run.verdicts().toString()).contains("SPOT-001 INCONCLUSIVE attested.receipt");
            assertThat(run.console()).doesNotContain("LEFT ON THE SANDBOX");
            assertThat(recording("clean-up"))
                    .contains("alipay.acquire.overseas.spot.refund", "\"from\":\"probe\"")
                    .doesNotContain("\"upstream\":");
        }
        try (Relayed relayed = new Relayed(sandbox, folder, "RSA2")) {
            Observed run = relayed.play("SPOT-001");

            assertThat(run.console())
                    .containsPattern("LEFT ON THE SANDBOX  \\S+ \\(SPOT-001, 1\\.00 USD, TRADE_SUCCESS\\)");
        }
    }

    @Test
    void a_wrong_key_is_found_before_the_first_case() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "MD5")
                .with(Map.of("ALIPAY_MD5_KEY", "0123456789abcdef0123456789abcdef"))) {
            assertThatThrownBy(() -> relayed.play("SPOT-001"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("ALIPAY_MD5_KEY");
            assertThat(folder.resolve("recording")).doesNotExist();
        }
    }

    @Test
    @Tag("by-hand")
    void notices_are_made_where_the_gateway_reaches_nobody() throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "RSA2", Map.of("TILL_NOTIFY_BASE_URL", Relayed.NOWHERE))
                .holdingTheKey()
                .with(Map.of("RELAY_NOTICES", "made"))) {
            Observed run = relayed.with(relayed.mapped()).play("SPOT-003");

            assertThat(run.verdicts()).containsExactly("SPOT-003 PASSED");
            assertThat(recording("SPOT-003")).contains("\"noticeMade\":\"from the upstream's answer to ");
        }
    }

    private Path hurried() throws IOException {
        return Hurried.in(folder.resolve("features"));
    }

    private String recording(String caseId) throws IOException {
        return Files.readString(folder.resolve("recording/" + caseId + ".jsonl"));
    }
}
