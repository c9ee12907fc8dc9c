package org.openvalidate.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.openvalidate.catalogue.RunSentences;

/** A run as a whole and what a person attests: judged after the last scenario, and never played as one. */
public final class RunSteps {

    private final Scene scene;

    public RunSteps(Scene scene) {
        this.scene = scene;
    }

    @When(RunSentences.WHOLE_RUN)
    @When(RunSentences.WHOLE_RUN_ZH)
    public void wholeRun() {
        nothing();
    }

    @When(RunSentences.CONFIRMS)
    @When(RunSentences.CONFIRMS_ZH)
    public void confirms() {
        nothing();
    }

    @Then(RunSentences.COVERED)
    @Then(RunSentences.COVERED_ZH)
    public void covered(String services, String clause) {
        scene.expect(RunSentences.COVERED, services, clause);
    }

    @Then(RunSentences.ONE_CASE)
    @Then(RunSentences.ONE_CASE_ZH)
    public void oneCase(String clause) {
        scene.expect(RunSentences.ONE_CASE, clause);
    }

    @Then(RunSentences.NO_PRODUCTION)
    @Then(RunSentences.NO_PRODUCTION_ZH)
    public void noProduction(String clause) {
        scene.expect(RunSentences.NO_PRODUCTION, clause);
    }

    @Then(RunSentences.NOTHING_LEFT)
    @Then(RunSentences.NOTHING_LEFT_ZH)
    public void nothingLeft(String clause) {
        scene.expect(RunSentences.NOTHING_LEFT, clause);
    }

    @Then(RunSentences.NO_STRANGERS)
    @Then(RunSentences.NO_STRANGERS_ZH)
    public void noStrangers(String clause) {
        scene.expect(RunSentences.NO_STRANGERS, clause);
    }

    @Then(RunSentences.FETCHED)
    @Then(RunSentences.FETCHED_ZH)
    public void fetched(String clause) {
        scene.expect(RunSentences.FETCHED, clause);
    }

    @Then(RunSentences.CONFIRMED)
    @Then(RunSentences.CONFIRMED_ZH)
    public void confirmed(String clause) {
        scene.expect(RunSentences.CONFIRMED, clause);
    }

    /** Nothing is done at the till. */
    private void nothing() {
        scene.prepare(stage -> {});
    }
}
