package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;

/**
 * The sample till against a gateway of another process that stands for the sandbox, over HTTPS with its own authority, the
 * relay between them.
 */
class RelayedTillIT {

    @TempDir
    Path folder;

    @Test
    void the_correct_till_is_accepted_through_the_relay() throws IOException {
        try (Relayed relayed = new Relayed(folder, "MD5")) {
            Observed run = relayed.play("SPOT-003,SPOT-005b,SPOT-006b", Map.of());

            assertThat(run.verdicts()).containsExactly("SPOT-003 PASSED", "SPOT-005b PASSED", "SPOT-006b PASSED");
            assertThat(run.record().cases()).extracting(CaseResult::grade).containsOnly(EvidenceGrade.ACCEPTANCE);
        }
    }
}
