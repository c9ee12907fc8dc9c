package org.openvalidate.steps;

import io.cucumber.java.en.Then;
import org.openvalidate.catalogue.RefundSentences;

/** What must hold: each step adds the finding of its sentence. */
public final class RefundExpectations {

    private final Scene scene;

    public RefundExpectations(Scene scene) {
        this.scene = scene;
    }

    @Then(RefundSentences.OWN_ID)
    @Then(RefundSentences.OWN_ID_ZH)
    public void ownId(String clause) {
        scene.expect(RefundSentences.OWN_ID, clause);
    }

    @Then(RefundSentences.RETURNED)
    @Then(RefundSentences.RETURNED_ZH)
    public void returned(String amount, String clause) {
        scene.expect(RefundSentences.RETURNED, amount, clause);
    }

    @Then(RefundSentences.AGREED)
    @Then(RefundSentences.AGREED_ZH)
    public void agreed(String clause) {
        scene.expect(RefundSentences.AGREED, clause);
    }

    @Then(RefundSentences.RECOVERED)
    @Then(RefundSentences.RECOVERED_ZH)
    public void recovered(String clause) {
        scene.expect(RefundSentences.RECOVERED, clause);
    }

    @Then(RefundSentences.APART)
    @Then(RefundSentences.APART_ZH)
    public void apart(String min, String max, String clause) {
        scene.expect(RefundSentences.APART, min, max, clause);
    }

    @Then(RefundSentences.PROVED)
    @Then(RefundSentences.PROVED_ZH)
    public void proved(String clause) {
        scene.expect(RefundSentences.PROVED, clause);
    }

    @Then(RefundSentences.REFUSED)
    @Then(RefundSentences.REFUSED_ZH)
    public void refused(String clause) {
        scene.expect(RefundSentences.REFUSED, clause);
    }

    @Then(RefundSentences.NONE_BOOKED)
    @Then(RefundSentences.NONE_BOOKED_ZH)
    public void noneBooked(String clause) {
        scene.expect(RefundSentences.NONE_BOOKED, clause);
    }

    @Then(RefundSentences.LOOKED_UP)
    @Then(RefundSentences.LOOKED_UP_ZH)
    public void lookedUp(String clause) {
        scene.expect(RefundSentences.LOOKED_UP, clause);
    }

    @Then(RefundSentences.STILL_PAID)
    @Then(RefundSentences.STILL_PAID_ZH)
    public void stillPaid(String clause) {
        scene.expect(RefundSentences.STILL_PAID, clause);
    }

    @Then(RefundSentences.TOLD)
    @Then(RefundSentences.TOLD_ZH)
    public void told(String clause) {
        scene.expect(RefundSentences.TOLD, clause);
    }

    @Then(RefundSentences.HARNESS_ANSWERED)
    @Then(RefundSentences.HARNESS_ANSWERED_ZH)
    public void harnessAnswered(String code, String other, String clause) {
        scene.expect(RefundSentences.HARNESS_ANSWERED, code, other, clause);
    }

    @Then(RefundSentences.ACTION)
    @Then(RefundSentences.ACTION_ZH)
    public void action(String action, String clause) {
        scene.expect(RefundSentences.ACTION, action, clause);
    }

    @Then(RefundSentences.FLAG_OBEYED)
    @Then(RefundSentences.FLAG_OBEYED_ZH)
    public void flagObeyed(String clause) {
        scene.expect(RefundSentences.FLAG_OBEYED, clause);
    }

    @Then(RefundSentences.CANCEL_REFUSED)
    @Then(RefundSentences.CANCEL_REFUSED_ZH)
    public void cancelRefused(String clause) {
        scene.expect(RefundSentences.CANCEL_REFUSED, clause);
    }

    @Then(RefundSentences.REFUNDED_INSTEAD)
    @Then(RefundSentences.REFUNDED_INSTEAD_ZH)
    public void refundedInstead(String clause) {
        scene.expect(RefundSentences.REFUNDED_INSTEAD, clause);
    }

    @Then(RefundSentences.NOTHING_KEPT)
    @Then(RefundSentences.NOTHING_KEPT_ZH)
    public void nothingKept(String clause) {
        scene.expect(RefundSentences.NOTHING_KEPT, clause);
    }
}
