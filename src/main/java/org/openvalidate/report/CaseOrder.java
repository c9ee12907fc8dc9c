package org.openvalidate.report;

import java.util.Comparator;
import java.util.List;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Verdict;

/** In which order cases are told: what needs a reader's attention first, otherwise as in the workbook. */
final class CaseOrder {

    private static final List<Verdict> ATTENTION = List.of(
            Verdict.FAILED,
            Verdict.INCONCLUSIVE,
            Verdict.SKIPPED,
            Verdict.PASSED,
            Verdict.WAIVED,
            Verdict.NOT_RUN,
            Verdict.NOT_APPLICABLE);

    /** Where several cases are told in one word, one that passed says nothing of the others. */
    private static final List<Verdict> ATTENTION_IN_SUM = List.of(
            Verdict.FAILED,
            Verdict.INCONCLUSIVE,
            Verdict.SKIPPED,
            Verdict.WAIVED,
            Verdict.NOT_RUN,
            Verdict.PASSED,
            Verdict.NOT_APPLICABLE);

    private CaseOrder() {}

    /** The heading under which a case is told. */
    static Wording group(Verdict verdict) {
        return switch (verdict) {
            case FAILED, INCONCLUSIVE, SKIPPED -> Wording.CASES_ATTENTION;
            case PASSED -> Wording.CASES_PASSED;
            case WAIVED, NOT_RUN, NOT_APPLICABLE -> Wording.CASES_OTHER;
        };
    }

    static List<CaseResult> failedFirst(List<CaseResult> cases) {
        return cases.stream()
                .sorted(Comparator.comparingInt(result -> ATTENTION.indexOf(result.verdict())))
                .toList();
    }

    /** The one of several verdicts that needs attention most. */
    static Verdict worst(List<Verdict> verdicts) {
        return ATTENTION_IN_SUM.stream().filter(verdicts::contains).findFirst().orElse(Verdict.NOT_RUN);
    }
}
