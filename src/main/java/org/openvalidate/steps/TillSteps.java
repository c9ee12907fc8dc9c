package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.TillSentences;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.Sale;
import org.openvalidate.wire.Money;

/** Payments at the till beyond the vendor's own six: what is armed and what is done. */
public final class TillSteps {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";

    private final Scene scene;

    public TillSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(TillSentences.PAYS_AGAIN)
    @Given(TillSentences.PAYS_AGAIN_ZH)
    public void paysAgain() {
        scene.prepare(stage -> stage.declares(Habits::payingAgain));
    }

    @Given(TillSentences.LISTENS)
    @Given(TillSentences.LISTENS_ZH)
    public void listens() {
        scene.prepare(stage -> stage.declares(Habits::listening));
    }

    @Given(TillSentences.NOTICES_LATE)
    @Given(TillSentences.NOTICES_LATE_ZH)
    public void noticesLate(String late) {
        scene.prepare(stage -> stage.gateway().tellsLate(Span.parse(late)));
    }

    @Given(TillSentences.REPEAT_ANSWERS)
    @Given(TillSentences.REPEAT_ANSWERS_ZH)
    public void repeatAnswers(String code) {
        scene.prepare(stage -> stage.gateway().repeatsPaidWith(code));
    }

    @Given(TillSentences.NEVER_ANSWERED)
    @Given(TillSentences.NEVER_ANSWERED_ZH)
    public void neverAnswered() {
        scene.prepare(stage -> stage.gateway()
                .arm(Fault.on(PAY, Fault.Kind.NO_ANSWER).afterEffect().times(0)));
    }

    @Given(TillSentences.POOR)
    @Given(TillSentences.POOR_ZH)
    public void poor() {
        scene.prepare(stage -> stage.gateway().admit(Behaviour.BALANCE_NOT_ENOUGH, 0));
    }

    @Given(TillSentences.CODE_OF)
    @Given(TillSentences.CODE_OF_ZH)
    public void codeOf(String digits, String prefix) {
        scene.prepare(stage -> stage.gateway().admit(Behaviour.PAYS_AT_ONCE, Integer.parseInt(digits), prefix));
    }

    @When(TillSentences.FRESH_CODE)
    @When(TillSentences.FRESH_CODE_ZH)
    public void freshCode(String after) {
        scene.prepare(stage -> stage.byBuyer(Span.parse(after), side -> side.admit(Behaviour.PAYS_AT_ONCE, 0)));
    }

    @When(TillSentences.CHARGES_AFTER)
    @When(TillSentences.CHARGES_AFTER_ZH)
    public void chargesAfter(String amount, String after) {
        charge(after, Money.parse(amount), sale -> sale);
    }

    @When(TillSentences.CHARGES_SETTLED)
    @When(TillSentences.CHARGES_SETTLED_ZH)
    public void chargesSettled(String amount, String currency) {
        charge("0 s", Money.parse(amount), sale -> sale.settledIn(currency));
    }

    @When(TillSentences.CHARGES_IN_STORE)
    @When(TillSentences.CHARGES_IN_STORE_ZH)
    public void chargesInStore(String store, String amount, String after) {
        charge(after, Money.parse(amount), sale -> sale.in(store));
    }

    @When(TillSentences.REPEATS_PAY)
    @When(TillSentences.REPEATS_PAY_ZH)
    public void repeatsPay(String amount, String after) {
        Money other = Money.parse(amount);
        scene.prepare(stage -> stage.repeat(Span.parse(after), PAY, fields -> {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put("trans_amount", other.text());
            return more;
        }));
    }

    @When(TillSentences.TILL_DIES)
    @When(TillSentences.TILL_DIES_ZH)
    public void tillDies(String after) {
        scene.prepare(stage -> stage.tillDies(Span.parse(after)));
    }

    @When(TillSentences.QUERIES)
    @When(TillSentences.QUERIES_ZH)
    public void queries(String after) {
        scene.prepare(stage -> stage.ask(
                Span.parse(after),
                "the cashier",
                (merchant, course) -> merchant.query(course.latest().orderId())));
    }

    private void charge(String after, Money amount, UnaryOperator<Sale> how) {
        scene.prepare(stage -> stage.ask(
                Span.parse(after),
                "the till",
                (merchant, course) -> merchant.charge(
                        how.apply(Sale.byCode(amount, stage.gateway().code())), course::begun)));
    }
}
