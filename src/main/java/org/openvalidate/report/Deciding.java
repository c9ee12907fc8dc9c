package org.openvalidate.report;

import java.util.List;
import java.util.Optional;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.result.CaseResult;

/** Which findings made a verdict, and which are only advice. */
final class Deciding {

    private Deciding() {}

    /** The first finding that turned the case: a blocking violation, or else blocking evidence that is missing. */
    static Optional<Finding> of(CaseResult result) {
        return switch (result.verdict()) {
            case FAILED -> first(result, Outcome.VIOLATED);
            case INCONCLUSIVE -> first(result, Outcome.UNPROVEN);
            default -> Optional.empty();
        };
    }

    /** The anchor of the deciding finding; where none decided, of the case. */
    static String anchor(CaseResult result) {
        List<String> anchors = Anchors.ofFindings(result.testCase().id(), result.findings());
        return of(result)
                .map(finding -> anchors.get(result.findings().indexOf(finding)))
                .orElse(Anchors.ofCase(result.testCase().id()));
    }

    /** Violated expectations that turn nothing red. */
    static long advice(CaseResult result) {
        return result.findings().stream().filter(Deciding::isAdvice).count();
    }

    static boolean isAdvice(Finding finding) {
        return finding.outcome() == Outcome.VIOLATED && !finding.blocking();
    }

    /** The value of a fact, empty where the finding has no such fact. */
    static String fact(Finding finding, String key) {
        return finding.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    private static Optional<Finding> first(CaseResult result, Outcome outcome) {
        return result.findings().stream()
                .filter(Finding::blocking)
                .filter(finding -> finding.outcome() == outcome)
                .findFirst();
    }
}
