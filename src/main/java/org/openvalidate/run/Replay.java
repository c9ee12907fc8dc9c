package org.openvalidate.run;

import java.util.List;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Rules;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.Judge;
import org.openvalidate.result.Judgement;
import org.openvalidate.result.Verdict;

/**
 * A stored recording judged again: nothing but what it holds decides, so that the verdict is the same on every machine.
 *
 * @param whole whether the recording came to its end
 */
public record Replay(String caseId, Verdict verdict, String reason, List<Finding> findings, boolean whole) {

    public Replay {
        findings = List.copyOf(findings);
    }

    /** Judges a recording by the expectations in its first line. */
    public static Replay of(Recording recording) {
        List<Finding> findings = Rules.all(recording);
        Judgement judgement = Judge.judge(findings);
        return new Replay(
                recording.opening().caseId(),
                judgement.verdict(),
                judgement.reason(),
                findings,
                recording.ended() != null);
    }
}
