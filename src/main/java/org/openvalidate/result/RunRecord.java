package org.openvalidate.result;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;

/**
 * The whole of a run, immutable: what every report is made from.
 *
 * @param header what the run is
 * @param catalogue the workbook it ran
 * @param cases one for each planned case, in the workbook's order
 * @param outside what belongs to no case
 * @param found what the rules over every run found
 * @param finished when the run closed, null where it broke off
 * @param attempts in how many parts it was made: one more each time that it was resumed
 */
public record RunRecord(
        RunHeader header,
        Catalogue catalogue,
        List<CaseResult> cases,
        Outside outside,
        List<Finding> found,
        @Nullable Instant finished,
        int attempts) {

    /** A run that was made in one part. */
    public RunRecord(
            RunHeader header,
            Catalogue catalogue,
            List<CaseResult> cases,
            Outside outside,
            List<Finding> found,
            @Nullable Instant finished) {
        this(header, catalogue, cases, outside, found, finished, 1);
    }

    public RunRecord {
        cases = List.copyOf(cases);
        found = List.copyOf(found);
    }

    /** A run to which nothing came from outside. */
    public RunRecord(RunHeader header, Catalogue catalogue, List<CaseResult> cases, @Nullable Instant finished) {
        this(header, catalogue, cases, Outside.NONE, List.of(), finished);
    }

    /** The same run under other particulars. */
    public RunRecord with(Particulars particulars) {
        return new RunRecord(header.with(particulars), catalogue, cases, outside, found, finished, attempts);
    }

    /** What was found over the run rather than in one case. */
    public List<Finding> runFindings() {
        return Stream.of(
                        DeclaredFigures.judge(catalogue, answers()),
                        Waivers.of(header).findings(cases),
                        violated())
                .flatMap(List::stream)
                .toList();
    }

    /** Counts by verdict. */
    public Summary summary() {
        return Summary.of(cases);
    }

    /** What the merchant declared, with the defaults where it did not. */
    public Answers answers() {
        return catalogue.answered(header.answers().stream()
                .collect(Collectors.toMap(RunHeader.Answer::question, RunHeader.Answer::values)));
    }

    /** Whether the merchant must pass a case: a mandatory or conditional one that its answers make apply. */
    public boolean required(TestCase testCase) {
        return testCase.requirement() != Requirement.O
                && answers().excludes(testCase).isEmpty();
    }

    /** 1 when a case FAILED or a blocking finding over the run stands, 3 when one is INCONCLUSIVE or a required one was skipped or torn away, otherwise 0. */
    public int exitCode() {
        if (cases.stream().anyMatch(each -> each.verdict() == Verdict.FAILED)
                || runFindings().stream().anyMatch(RunRecord::stands)) {
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
            case SKIPPED -> required(result.testCase());
            case NOT_RUN ->
                required(result.testCase()) && result.testCase().canRunOn(header.merchant(), header.gateway());
            default -> false;
        };
    }

    /** What holds over the run, or has nothing to say of it, is no news. */
    private List<Finding> violated() {
        return found.stream().filter(each -> each.outcome() == Outcome.VIOLATED).toList();
    }

    /** Whether a finding over the run fails it. */
    private static boolean stands(Finding finding) {
        return finding.blocking() && finding.outcome() == Outcome.VIOLATED;
    }
}
