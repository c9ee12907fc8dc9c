package org.openvalidate.result;

import java.util.List;

/** How many cases came to which verdict. Planned is always the sum of all others. */
public record Summary(
        int planned, int passed, int failed, int inconclusive, int skipped, int notApplicable, int notRun, int waived) {

    /** Counted over the results of a run. */
    public static Summary of(List<CaseResult> cases) {
        return new Summary(
                cases.size(),
                count(cases, Verdict.PASSED),
                count(cases, Verdict.FAILED),
                count(cases, Verdict.INCONCLUSIVE),
                count(cases, Verdict.SKIPPED),
                count(cases, Verdict.NOT_APPLICABLE),
                count(cases, Verdict.NOT_RUN),
                count(cases, Verdict.WAIVED));
    }

    private static int count(List<CaseResult> cases, Verdict verdict) {
        return (int) cases.stream().filter(each -> each.verdict() == verdict).count();
    }
}
