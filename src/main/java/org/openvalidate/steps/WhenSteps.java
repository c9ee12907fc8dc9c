package org.openvalidate.steps;

import io.cucumber.java.en.When;
import java.time.Duration;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.WhenSentences;
import org.openvalidate.merchant.Sale;
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
        Money charged = Money.parse(amount);
        scene.prepare(stage -> stage.ask(
                Duration.ZERO,
                "the till",
                (merchant, course) ->
                        merchant.charge(Sale.byCode(charged, stage.gateway().code()), course::begun)));
    }

    @When(WhenSentences.ENTERS_PASSWORD)
    @When(WhenSentences.ENTERS_PASSWORD_ZH)
    public void entersPassword(String after) {
        scene.prepare(stage -> stage.typesPassword(Span.parse(after)));
    }

    @When(WhenSentences.UNKNOWN_QUERIED)
    @When(WhenSentences.UNKNOWN_QUERIED_ZH)
    public void unknownQueried() {
        scene.prepare(Stage::queryUnknown);
    }
}
