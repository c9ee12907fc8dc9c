package org.openvalidate.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;

/**
 * What was found over several runs as a whole. A rule that one of them has broken stays broken: money that one run left
 * behind is not fetched back by another. A rehearsal says nothing of a merchant's own system.
 */
final class JoinedFindings {

    private JoinedFindings() {}

    /**
     * One finding for each rule, the violated one where there is any.
     *
     * @param merchant the side whose runs count: {@code external} or {@code reference}
     */
    static List<Finding> of(List<JoinedRun> runs, String merchant) {
        Map<String, Finding> found = new LinkedHashMap<>();
        runs.stream()
                .filter(run -> run.record().header().merchant().equals(merchant))
                .flatMap(run -> run.record().found().stream())
                .forEach(each -> found.merge(rule(each), each, JoinedFindings::worse));
        return List.copyOf(found.values());
    }

    private static String rule(Finding finding) {
        return finding.check() + " " + finding.obligation().expectation().clause();
    }

    private static Finding worse(Finding one, Finding other) {
        return one.outcome() == Outcome.VIOLATED || other.outcome() != Outcome.VIOLATED ? one : other;
    }
}
