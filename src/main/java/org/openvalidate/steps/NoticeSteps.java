package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;
import org.openvalidate.catalogue.NoticeSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Notice;
import org.openvalidate.merchant.Habits;
import org.openvalidate.time.Role;

/** Notices: what is armed, what is sent, and what must hold of what the merchant makes of them. */
public final class NoticeSteps {

    private static final List<String> SLOW = List.of("alipay.acquire.overseas.query", "single_trade_query");
    private static final Fault VERIFY_FALSE =
            Fault.error("notify_verify", "false", Fault.Level.BUSINESS).times(0);

    private final Scene scene;

    public NoticeSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(NoticeSentences.UNHEARD)
    @Given(NoticeSentences.UNHEARD_ZH)
    public void unheard() {
        scene.prepare(stage -> stage.gateway().notices().unheard());
    }

    @Given(NoticeSentences.SLOW_ENDPOINT)
    @Given(NoticeSentences.SLOW_ENDPOINT_ZH)
    public void slowEndpoint(String length) {
        scene.prepare(stage -> stage.answerAfter(Span.parse(length)));
    }

    @Given(NoticeSentences.CONFIRMS)
    @Given(NoticeSentences.CONFIRMS_ZH)
    public void confirms() {
        scene.prepare(stage -> stage.declares(Habits::confirming));
    }

    @Given(NoticeSentences.VERIFY_SAYS_FALSE)
    @Given(NoticeSentences.VERIFY_SAYS_FALSE_ZH)
    public void verifySaysFalse() {
        scene.prepare(stage -> stage.gateway().arm(VERIFY_FALSE));
    }

    @Given(NoticeSentences.SLOW_QUERIES)
    @Given(NoticeSentences.SLOW_QUERIES_ZH)
    public void slowQueries(String length) {
        scene.prepare(stage -> SLOW.forEach(service -> stage.gateway().arm(late(service, length))));
    }

    @When(NoticeSentences.FORGED)
    @When(NoticeSentences.FORGED_ZH)
    public void forged(String after) {
        tell(after, Notice.Kind.FORGED);
    }

    @When(NoticeSentences.OTHER_AMOUNT)
    @When(NoticeSentences.OTHER_AMOUNT_ZH)
    public void otherAmount(String after) {
        tell(after, Notice.Kind.WRONG_AMOUNT);
    }

    @When(NoticeSentences.OTHER_CURRENCY)
    @When(NoticeSentences.OTHER_CURRENCY_ZH)
    public void otherCurrency(String after) {
        tell(after, Notice.Kind.WRONG_CURRENCY);
    }

    @When(NoticeSentences.UNKNOWN_ORDER)
    @When(NoticeSentences.UNKNOWN_ORDER_ZH)
    public void unknownOrder(String after) {
        tell(after, Notice.Kind.UNKNOWN_ORDER);
    }

    @When(NoticeSentences.AGAIN)
    @When(NoticeSentences.AGAIN_ZH)
    public void again(String after) {
        tell(after, Notice.Kind.DUPLICATE);
    }

    @When(NoticeSentences.BLANKS)
    @When(NoticeSentences.BLANKS_ZH)
    public void blanks(String after) {
        tell(after, Notice.Kind.BLANK_FOR_PLUS);
    }

    @Then(NoticeSentences.ACKNOWLEDGED)
    @Then(NoticeSentences.ACKNOWLEDGED_ZH)
    public void acknowledged(String clause) {
        scene.expect(NoticeSentences.ACKNOWLEDGED, clause);
    }

    @Then(NoticeSentences.EXACT)
    @Then(NoticeSentences.EXACT_ZH)
    public void exact(String clause) {
        scene.expect(NoticeSentences.EXACT, clause);
    }

    @Then(NoticeSentences.PLAIN)
    @Then(NoticeSentences.PLAIN_ZH)
    public void plain(String clause) {
        scene.expect(NoticeSentences.PLAIN, clause);
    }

    @Then(NoticeSentences.BOOKED_ONCE)
    @Then(NoticeSentences.BOOKED_ONCE_ZH)
    public void bookedOnce(String clause) {
        scene.expect(NoticeSentences.BOOKED_ONCE, clause);
    }

    @Then(NoticeSentences.BOOKED_ONCE_REPEATED)
    @Then(NoticeSentences.BOOKED_ONCE_REPEATED_ZH)
    public void bookedOnceRepeated(String clause) {
        scene.expect(NoticeSentences.BOOKED_ONCE_REPEATED, clause);
    }

    @Then(NoticeSentences.BOOKED_ONCE_CROSSING)
    @Then(NoticeSentences.BOOKED_ONCE_CROSSING_ZH)
    public void bookedOnceCrossing(String clause) {
        scene.expect(NoticeSentences.BOOKED_ONCE_CROSSING, clause);
    }

    @Then(NoticeSentences.NOT_FORGED)
    @Then(NoticeSentences.NOT_FORGED_ZH)
    public void notForged(String clause) {
        scene.expect(NoticeSentences.NOT_FORGED, clause);
    }

    @Then(NoticeSentences.NOT_OTHER_AMOUNT)
    @Then(NoticeSentences.NOT_OTHER_AMOUNT_ZH)
    public void notOtherAmount(String clause) {
        scene.expect(NoticeSentences.NOT_OTHER_AMOUNT, clause);
    }

    @Then(NoticeSentences.NOT_OTHER_CURRENCY)
    @Then(NoticeSentences.NOT_OTHER_CURRENCY_ZH)
    public void notOtherCurrency(String clause) {
        scene.expect(NoticeSentences.NOT_OTHER_CURRENCY, clause);
    }

    @Then(NoticeSentences.NOT_UNKNOWN)
    @Then(NoticeSentences.NOT_UNKNOWN_ZH)
    public void notUnknown(String clause) {
        scene.expect(NoticeSentences.NOT_UNKNOWN, clause);
    }

    @Then(NoticeSentences.NOT_UNCONFIRMED)
    @Then(NoticeSentences.NOT_UNCONFIRMED_ZH)
    public void notUnconfirmed(String clause) {
        scene.expect(NoticeSentences.NOT_UNCONFIRMED, clause);
    }

    @Then(NoticeSentences.FORGERY_REFUSED)
    @Then(NoticeSentences.FORGERY_REFUSED_ZH)
    public void forgeryRefused(String clause) {
        scene.expect(NoticeSentences.FORGERY_REFUSED, clause);
    }

    @Then(NoticeSentences.BLANKS_TAKEN)
    @Then(NoticeSentences.BLANKS_TAKEN_ZH)
    public void blanksTaken(String clause) {
        scene.expect(NoticeSentences.BLANKS_TAKEN, clause);
    }

    @Then(NoticeSentences.LADDER)
    @Then(NoticeSentences.LADDER_ZH)
    public void ladder(String times, String max, String clause) {
        scene.expect(NoticeSentences.LADDER, times, max, clause);
    }

    @Then(NoticeSentences.NOT_REOPENED)
    @Then(NoticeSentences.NOT_REOPENED_ZH)
    public void notReopened(String clause) {
        scene.expect(NoticeSentences.NOT_REOPENED, clause);
    }

    private void tell(String after, Notice.Kind kind) {
        Duration offset = Span.parse(after);
        scene.prepare(stage -> stage.happen(
                offset,
                Role.NOTICE,
                "a notice on demand",
                side -> side.notices().tell(stage.course().latest().tradeId(), kind)));
    }

    private static Fault late(String service, String length) {
        return Fault.on(service, Fault.Kind.SLOW).afterEffect().times(0).late(Span.parse(length));
    }
}
