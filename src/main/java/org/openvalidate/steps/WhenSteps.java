package org.openvalidate.steps;

import io.cucumber.java.en.When;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.WhenSentences;
import org.openvalidate.target.Stage;
import org.openvalidate.wire.Money;

/** What is done; nothing is sent before the first Then. */
public final class WhenSteps {

    private final Scene scene;

    public WhenSteps(Scene scene) {
        this.scene = scene;
    }

    @When(WhenSentences.CHARGES)
    @When(WhenSentences.CHARGES_ZH)
    public void charges(String amount) {
        scene.prepare(stage -> stage.charge(Money.parse(amount)));
    }

    @When(WhenSentences.ENTERS_PASSWORD)
    @When(WhenSentences.ENTERS_PASSWORD_ZH)
    public void entersPassword(String after) {
        scene.prepare(stage -> stage.password(Span.parse(after)));
    }

    @When(WhenSentences.UNKNOWN_QUERIED)
    @When(WhenSentences.UNKNOWN_QUERIED_ZH)
    public void unknownQueried() {
        scene.prepare(Stage::queryUnknown);
    }
}
