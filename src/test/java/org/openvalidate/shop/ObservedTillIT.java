package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.testkit.FreePort;

/** The sample till in a process of its own is observed in real time, and accepted or not as a rehearsed one is. */
class ObservedTillIT {

    @TempDir
    Path folder;

    @Test
    void the_correct_till_passes_and_what_was_seen_of_it_is_worth_more_than_a_rehearsal() throws IOException {
        int port = FreePort.next();
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, Map.of()))) {
            Observed run = Observed.play("SPOT-001,SPOT-003,SPOT-005b", till.driver(), port, folder, Map.of());

            // whether a receipt is printed only a person can see, and there is none
            assertThat(run.verdicts())
                    .containsExactly(
                            "SPOT-001 INCONCLUSIVE attested.receipt [IV-5]: no evidence of a person's word, nobody has attested it.",
                            "SPOT-003 PASSED",
                            "SPOT-005b PASSED");
            assertThat(run.record().cases())
                    .extracting(CaseResult::grade)
                    .containsOnly(EvidenceGrade.MERCHANT_OBSERVED);
            assertThat(run.console()).contains("http://127.0.0.1:" + port + "/gateway.do", "Sample shop 1");
            assertThat(run.console()).doesNotContain(Observed.MD5_KEY, StartedTill.TOKEN);
        }
    }
}
