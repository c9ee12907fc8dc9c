package org.openvalidate.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Finding;

/**
 * The whole of a run, immutable: what every report is made from.
 *
 * @param header what the run is
 * @param catalogue the workbook it ran
 * @param cases one for each planned case, in the workbook's order
 * @param outside what belongs to no case
 * @param finished when the run closed, null where it broke off
 */
public record RunRecord(
        RunHeader header,
        Catalogue catalogue,
        List<CaseResult> cases,
        Outside outside,
        @Nullable Instant finished) {

    public RunRecord {
        cases = List.copyOf(cases);
    }

    /** A run to which nothing came from outside. */
    public RunRecord(RunHeader header, Catalogue catalogue, List<CaseResult> cases, @Nullable Instant finished) {
        this(header, catalogue, cases, Outside.NONE, finished);
    }

    /** The same run under other particulars. */
    public RunRecord with(Particulars particulars) {
        return new RunRecord(header.with(particulars), catalogue, cases, outside, finished);
    }

    /** What is wrong with the run rather than with a case; all of it blocks. */
    public List<Finding> runFindings() {
        return Waivers.of(header).findings(cases);
    }

    /** Counts by verdict. */
    public Summary summary() {
        return Summary.of(cases);
    }

    /** 1 when a case FAILED or the run has a finding of its own, 3 when one is INCONCLUSIVE or a required one was skipped or torn away, otherwise 0. */
    public int exitCode() {
        if (cases.stream().anyMatch(each -> each.verdict() == Verdict.FAILED)
                || !runFindings().isEmpty()) {
            return 1;
        }
        return finished == null || cases.stream().anyMatch(this::undecided) ? 3 : 0;
    }

    /** Each reason why this run cannot be handed in; empty where it can. */
    public List<Text> notReadyBecause() {
        return Readiness.of(this).stream().map(Reason::text).toList();
    }

    private boolean undecided(CaseResult result) {
        return switch (result.verdict()) {
            case INCONCLUSIVE -> true;
            case SKIPPED -> result.testCase().requirement() == Requirement.M;
            case NOT_RUN ->
                result.testCase().requirement() == Requirement.M
                        && result.testCase().canRunOn(header.merchant(), header.gateway());
            default -> false;
        };
    }
}
