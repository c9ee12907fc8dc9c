package org.openvalidate.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Rules;
import org.openvalidate.check.Traffic;
import org.openvalidate.evidence.Recording;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;
import org.openvalidate.run.OpenRun;
import org.openvalidate.target.Again;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Unjudged;

/** One scenario: its case, its stage and the findings so far. Cucumber makes one for each. */
public final class Scene {

    private final List<Finding> findings = new ArrayList<>();
    private final List<Consumer<Stage>> preparations = new ArrayList<>();
    private @Nullable TestCase testCase;
    private @Nullable Stage stage;
    private @Nullable Traffic traffic;
    private @Nullable Throwable broken;

    void open(TestCase opened) {
        testCase = opened;
        guarded(() -> {
            Stage raised = OpenRun.current().target().open(opened);
            stage = raised;
            OpenRun.current().attested(opened).forEach(raised::attest);
        });
    }

    /** A Given or a When: something is armed or appended, nothing is sent. */
    void prepare(Consumer<Stage> preparation) {
        guarded(() -> {
            preparations.add(preparation);
            preparation.accept(stage());
        });
    }

    /** A Then: adds the finding of the line with this shape and these arguments; the first plays the script. */
    void expect(String sentence, String... arguments) {
        guarded(() -> findings.add(finding(Dictionary.expectation(sentence, List.of(arguments)))));
    }

    /**
     * Ends the case and says what became of it.
     *
     * @param stepFailed whether Cucumber met a step that it could not run
     */
    CaseResult close(boolean stepFailed) {
        return OpenRun.current().attestedInstead(played(stepFailed));
    }

    private CaseResult played(boolean stepFailed) {
        TestCase closing = testCase;
        if (closing == null) {
            throw new HarnessFault("A scenario ended that had never opened a case.");
        }
        if (broken == null && stepFailed) {
            broken = new HarnessFault("A step of the feature has no meaning to the harness.");
        }
        try (Stage closed = stage) {
            return broken == null && closed != null
                    ? Closing.judged(closing, traffic(closed.play()), findings)
                    : Closing.undecided(closing, broken, recording(closing));
        } catch (RuntimeException fault) {
            return Closing.undecided(closing, fault, recording(closing));
        }
    }

    /** Where the recording is; nothing was recorded of a case that was never opened. */
    private String recording(TestCase closing) {
        return stage == null ? "" : OpenRun.recordingOf(closing.id());
    }

    private Finding finding(Expectation wanted) {
        Recording recording = played();
        Obligation obligation = recording.opening().obligations().stream()
                .filter(each -> !each.standing() && each.expectation().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new HarnessFault(
                        "The feature says \"" + wanted.sentence().en() + "\" and the workbook's row does not."));
        return Rules.judge(obligation, traffic(recording));
    }

    /** Plays the script to its end, from the beginning again as often as a tester wants that. */
    private Recording played() {
        while (true) {
            try {
                return stage().play();
            } catch (Again wanted) {
                TestCase same = Objects.requireNonNull(testCase);
                stage().close();
                stage = OpenRun.current().target().open(same);
                preparations.forEach(each -> each.accept(stage()));
            }
        }
    }

    private Traffic traffic(Recording recording) {
        if (traffic == null) {
            traffic = Traffic.of(recording);
        }
        return traffic;
    }

    private Stage stage() {
        if (stage == null) {
            throw new HarnessFault("A step ran before its case was opened.");
        }
        return stage;
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Unjudged left) {
            broken = left;
            // to JUnit what was not played is aborted, as the report has it, and no error that the build ends with
            throw left.kind() == Unjudged.Kind.UNDECIDED ? left : new TestAbortedException(left.reason(), left);
        } catch (RuntimeException | Error thrown) {
            broken = thrown;
            throw thrown;
        }
    }
}
