package org.openvalidate.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;

/**
 * What became of one planned case.
 *
 * @param testCase the row
 * @param verdict the answer
 * @param reason why, in one sentence that names the deciding check; for PASSED how many expectations hold
 * @param grade what the evidence is worth
 * @param started when the case opened by its own clock, null where it never ran
 * @param finished when it closed, null where it never ran
 * @param findings one for each expectation, the row's own first, then the standing ones
 * @param trades what was traded
 * @param recording path of the recording below the reports folder, such as {@code recording/SPOT-003.jsonl}; empty
 *     where there is none
 */
public record CaseResult(
        TestCase testCase,
        Verdict verdict,
        String reason,
        EvidenceGrade grade,
        @Nullable Instant started,
        @Nullable Instant finished,
        List<Finding> findings,
        List<Trade> trades,
        String recording) {

    public CaseResult {
        findings = List.copyOf(findings);
        trades = List.copyOf(trades);
    }

    /** The same result, told in other words. */
    public CaseResult because(String words) {
        return new CaseResult(testCase, verdict, words, grade, started, finished, findings, trades, recording);
    }
}
