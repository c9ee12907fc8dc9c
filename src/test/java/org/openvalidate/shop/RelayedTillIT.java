package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Rules;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;

/**
 * The sample till against a gateway of another process that stands for the sandbox, over HTTPS with its own authority, the
 * relay between them.
 */
@Tag("full")
class RelayedTillIT {

    @TempDir
    Path folder;

    @Test
    void the_correct_till_is_accepted_through_the_relay() throws Exception {
        try (Relayed relayed = new Relayed(folder, "MD5")) {
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
    void a_fault_in_passing_is_signed_by_the_relay_where_the_till_trusts_its_key() throws Exception {
        try (Relayed relayed = new Relayed(folder, "RSA2")) {
            Observed run = relayed.play("SPOT-005a");

            assertThat(run.verdicts()).containsExactly("SPOT-005a PASSED");
            assertThat(recording("SPOT-005a"))
                    .contains("\"fault\":\"ERROR SYSTEM_ERROR, not taken effect\"", "\"answerSignature\":\"VALID\"")
                    .doesNotContain("\"upstreamTrouble\"");
        }
    }

    @Test
    void what_nobody_can_do_is_not_run_and_no_till_is_asked() throws Exception {
        try (Relayed relayed = new Relayed(folder, "MD5")) {
            Observed run = relayed.play("SPOT-003,SPOT-013b", Map.of());

            assertThat(run.verdicts())
                    .containsExactly(
                            "SPOT-003 NOT_RUN The case needs a person with the sandbox wallet or a browser. The run is unattended.",
                            "SPOT-013b NOT_RUN The case needs a person with the sandbox wallet or a browser. The run is unattended.");
            assertThat(run.record().cases()).extracting(CaseResult::findings).allMatch(each -> each.isEmpty());
        }
    }

    private String recording(String caseId) throws IOException {
        return Files.readString(folder.resolve("recording/" + caseId + ".jsonl"));
    }
}
