package org.openvalidate.report.allure;

import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.result.CaseResult;

/** The lines of a row as steps: what was done, then what was expected and what became of it. */
record Steps(UnaryOperator<String> words, UnaryOperator<String> legible, Lang lang) {

    List<StepResult> of(CaseResult result) {
        TestCase row = result.testCase();
        Status done = result.started() == null ? Status.SKIPPED : Status.PASSED;
        List<StepResult> steps = new ArrayList<>();
        row.preconditions().forEach(each -> steps.add(step(each.text().in(lang), done)));
        row.actions().forEach(each -> steps.add(step(each.text().in(lang), done)));
        if (result.findings().isEmpty()) {
            row.expected().forEach(each -> steps.add(step(each.sentence().in(lang), Status.SKIPPED)));
        }
        result.findings().forEach(each -> steps.add(step(each)));
        return steps;
    }

    private StepResult step(String sentence, Status status) {
        return new StepResult()
                .setName(legible.apply(sentence))
                .setStatus(status)
                .setStage(Stage.FINISHED);
    }

    private StepResult step(Finding finding) {
        List<String> facts = finding.facts().stream().map(this::told).toList();
        StepResult step = step(finding.obligation().expectation().sentence().in(lang), status(finding));
        step.setStatusDetails(new StatusDetails()
                .setMessage(legible.apply(
                        finding.outcome().label().in(lang) + " " + finding.check() + ": " + String.join(", ", facts))));
        return step;
    }

    private String told(Fact fact) {
        return words.apply(fact.key()) + " " + words.apply(fact.value());
    }

    /** A violated advice is neither a pass nor a failure there. */
    private static Status status(Finding finding) {
        if (finding.outcome() == Outcome.SATISFIED) {
            return Status.PASSED;
        }
        if (!finding.blocking() || finding.outcome() == Outcome.NOT_APPLICABLE) {
            return Status.SKIPPED;
        }
        return finding.outcome() == Outcome.VIOLATED ? Status.FAILED : Status.BROKEN;
    }
}
