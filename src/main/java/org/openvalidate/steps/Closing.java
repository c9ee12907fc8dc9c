package org.openvalidate.steps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Rules;
import org.openvalidate.check.Traffic;
import org.openvalidate.evidence.Recording;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Judge;
import org.openvalidate.result.Judgement;
import org.openvalidate.result.Trades;
import org.openvalidate.result.Verdict;
import org.openvalidate.run.OpenRun;
import org.openvalidate.target.Unjudged;

/** The end of a case: the row's findings, then the standing ones, then the verdict. */
final class Closing {

    private Closing() {}

    static CaseResult judged(TestCase testCase, Traffic traffic, List<Finding> own) {
        Recording recording = traffic.recording();
        List<Obligation> obligations = recording.opening().obligations();
        long promised = obligations.stream().filter(each -> !each.standing()).count();
        if (own.size() != promised) {
            throw new HarnessFault("The feature of " + testCase.id() + " has " + own.size()
                    + " expectations and its row " + promised + ". Run: mvn -q compile exec:java@write-features");
        }
        List<Finding> all = new ArrayList<>(own);
        obligations.stream()
                .filter(Obligation::standing)
                .map(obligation -> Rules.judge(obligation, traffic))
                .forEach(all::add);
        Judgement judgement = Judge.judge(all);
        return new CaseResult(
                testCase,
                judgement.verdict(),
                judgement.reason(),
                grade(),
                recording.opening().at(),
                recording.ended(),
                all,
                Trades.of(traffic),
                OpenRun.recordingOf(testCase.id()));
    }

    /** The harness or its surroundings failed: nothing can be said of the merchant. */
    static CaseResult undecided(TestCase testCase, @Nullable Throwable thrown, String recording) {
        return new CaseResult(
                testCase,
                verdict(thrown),
                thrown instanceof Unjudged unjudged ? unjudged.reason() : "The harness broke off: " + why(thrown),
                grade(),
                null,
                null,
                List.of(),
                List.of(),
                recording);
    }

    private static Verdict verdict(@Nullable Throwable thrown) {
        if (thrown instanceof Unjudged unjudged) {
            return switch (unjudged.kind()) {
                case NOT_RUN, PARKED -> Verdict.NOT_RUN;
                case SKIPPED -> Verdict.SKIPPED;
                case UNDECIDED -> Verdict.INCONCLUSIVE;
            };
        }
        return Verdict.INCONCLUSIVE;
    }

    /** A fault was written for people; of anything else the name says more than the message. */
    private static String why(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "the case could not be opened";
        }
        return thrown instanceof HarnessFault ? String.valueOf(thrown.getMessage()) : thrown.toString();
    }

    private static EvidenceGrade grade() {
        return OpenRun.current().grade();
    }
}
