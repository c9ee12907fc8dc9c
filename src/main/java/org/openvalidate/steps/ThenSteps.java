package org.openvalidate.steps;

import io.cucumber.java.en.Then;
import org.openvalidate.catalogue.ThenSentences;

/** What must hold: each step adds the finding of its sentence. */
public final class ThenSteps {

    private final Scene scene;

    public ThenSteps(Scene scene) {
        this.scene = scene;
    }

    @Then(ThenSentences.ACCEPTED)
    @Then(ThenSentences.ACCEPTED_ZH)
    public void accepted(String signType, String clause) {
        scene.expect(ThenSentences.ACCEPTED, signType, clause);
    }

    @Then(ThenSentences.QUERY_ANSWERS)
    @Then(ThenSentences.QUERY_ANSWERS_ZH)
    public void queryAnswers(String code, String other, String clause) {
        scene.expect(ThenSentences.QUERY_ANSWERS, code, other, clause);
    }

    @Then(ThenSentences.ANSWERS_SIGNED)
    @Then(ThenSentences.ANSWERS_SIGNED_ZH)
    public void answersSigned(String clause) {
        scene.expect(ThenSentences.ANSWERS_SIGNED, clause);
    }

    @Then(ThenSentences.ENDS_AS)
    @Then(ThenSentences.ENDS_AS_ZH)
    public void endsAs(String status, String clause) {
        scene.expect(ThenSentences.ENDS_AS, status, clause);
    }

    @Then(ThenSentences.PAY_CARRIES)
    @Then(ThenSentences.PAY_CARRIES_ZH)
    public void payCarries(String field, String other, String clause) {
        scene.expect(ThenSentences.PAY_CARRIES, field, other, clause);
    }

    @Then(ThenSentences.CODE_FORM)
    @Then(ThenSentences.CODE_FORM_ZH)
    public void codeForm(String digits, String from, String to, String clause) {
        scene.expect(ThenSentences.CODE_FORM, digits, from, to, clause);
    }

    @Then(ThenSentences.CODE_UNCHANGED)
    @Then(ThenSentences.CODE_UNCHANGED_ZH)
    public void codeUnchanged(String clause) {
        scene.expect(ThenSentences.CODE_UNCHANGED, clause);
    }

    @Then(ThenSentences.PAY_NOT_FINAL)
    @Then(ThenSentences.PAY_NOT_FINAL_ZH)
    public void payNotFinal(String clause) {
        scene.expect(ThenSentences.PAY_NOT_FINAL, clause);
    }

    @Then(ThenSentences.QUERIED_AT_LEAST)
    @Then(ThenSentences.QUERIED_AT_LEAST_ZH)
    public void queriedAtLeast(String least, String clause) {
        scene.expect(ThenSentences.QUERIED_AT_LEAST, least, clause);
    }

    @Then(ThenSentences.QUERIES_APART)
    @Then(ThenSentences.QUERIES_APART_ZH)
    public void queriesApart(String min, String max, String clause) {
        scene.expect(ThenSentences.QUERIES_APART, min, max, clause);
    }

    @Then(ThenSentences.QUERIES_PERSIST)
    @Then(ThenSentences.QUERIES_PERSIST_ZH)
    public void queriesPersist(String clause) {
        scene.expect(ThenSentences.QUERIES_PERSIST, clause);
    }

    @Then(ThenSentences.QUERIED_OR_CANCELLED)
    @Then(ThenSentences.QUERIED_OR_CANCELLED_ZH)
    public void queriedOrCancelled(String least, String clause) {
        scene.expect(ThenSentences.QUERIED_OR_CANCELLED, least, clause);
    }

    @Then(ThenSentences.PAID_AGAIN_OR_QUERIED)
    @Then(ThenSentences.PAID_AGAIN_OR_QUERIED_ZH)
    public void paidAgainOrQueried(String least, String clause) {
        scene.expect(ThenSentences.PAID_AGAIN_OR_QUERIED, least, clause);
    }

    @Then(ThenSentences.SUCCESS_LEARNT)
    @Then(ThenSentences.SUCCESS_LEARNT_ZH)
    public void successLearnt(String clause) {
        scene.expect(ThenSentences.SUCCESS_LEARNT, clause);
    }

    @Then(ThenSentences.SUCCESS_TRUSTED)
    @Then(ThenSentences.SUCCESS_TRUSTED_ZH)
    public void successTrusted(String clause) {
        scene.expect(ThenSentences.SUCCESS_TRUSTED, clause);
    }

    @Then(ThenSentences.NO_NEW_PAY)
    @Then(ThenSentences.NO_NEW_PAY_ZH)
    public void noNewPay(String clause) {
        scene.expect(ThenSentences.NO_NEW_PAY, clause);
    }

    @Then(ThenSentences.NO_CANCEL)
    @Then(ThenSentences.NO_CANCEL_ZH)
    public void noCancel(String clause) {
        scene.expect(ThenSentences.NO_CANCEL, clause);
    }

    @Then(ThenSentences.CHARGED_ONCE)
    @Then(ThenSentences.CHARGED_ONCE_ZH)
    public void chargedOnce(String clause) {
        scene.expect(ThenSentences.CHARGED_ONCE, clause);
    }

    @Then(ThenSentences.CANCELLED_OR_EXPIRED)
    @Then(ThenSentences.CANCELLED_OR_EXPIRED_ZH)
    public void cancelledOrExpired(String min, String max, String clause) {
        scene.expect(ThenSentences.CANCELLED_OR_EXPIRED, min, max, clause);
    }

    @Then(ThenSentences.CANCELLED_UNLESS_KNOWN)
    @Then(ThenSentences.CANCELLED_UNLESS_KNOWN_ZH)
    public void cancelledUnlessKnown(String max, String clause) {
        scene.expect(ThenSentences.CANCELLED_UNLESS_KNOWN, max, clause);
    }

    @Then(ThenSentences.CANCEL_FOLLOWS)
    @Then(ThenSentences.CANCEL_FOLLOWS_ZH)
    public void cancelFollows(String max, String clause) {
        scene.expect(ThenSentences.CANCEL_FOLLOWS, max, clause);
    }

    @Then(ThenSentences.CANCELLED_AT_LEAST)
    @Then(ThenSentences.CANCELLED_AT_LEAST_ZH)
    public void cancelledAtLeast(String least, String clause) {
        scene.expect(ThenSentences.CANCELLED_AT_LEAST, least, clause);
    }

    @Then(ThenSentences.CANCELS_APART)
    @Then(ThenSentences.CANCELS_APART_ZH)
    public void cancelsApart(String min, String max, String clause) {
        scene.expect(ThenSentences.CANCELS_APART, min, max, clause);
    }

    @Then(ThenSentences.LAST_CANCEL_SUCCEEDS)
    @Then(ThenSentences.LAST_CANCEL_SUCCEEDS_ZH)
    public void lastCancelSucceeds(String clause) {
        scene.expect(ThenSentences.LAST_CANCEL_SUCCEEDS, clause);
    }

    @Then(ThenSentences.CANCEL_REPLAYED)
    @Then(ThenSentences.CANCEL_REPLAYED_ZH)
    public void cancelReplayed(String max, String clause) {
        scene.expect(ThenSentences.CANCEL_REPLAYED, max, clause);
    }

    @Then(ThenSentences.ALARM)
    @Then(ThenSentences.ALARM_ZH)
    public void alarm(String clause) {
        scene.expect(ThenSentences.ALARM, clause);
    }

    @Then(ThenSentences.TILL_SUCCESS)
    @Then(ThenSentences.TILL_SUCCESS_ZH)
    public void tillSuccess(String clause) {
        scene.expect(ThenSentences.TILL_SUCCESS, clause);
    }

    @Then(ThenSentences.TILL_FAILURE)
    @Then(ThenSentences.TILL_FAILURE_ZH)
    public void tillFailure(String clause) {
        scene.expect(ThenSentences.TILL_FAILURE, clause);
    }

    @Then(ThenSentences.SIDES_AGREE)
    @Then(ThenSentences.SIDES_AGREE_ZH)
    public void sidesAgree(String clause) {
        scene.expect(ThenSentences.SIDES_AGREE, clause);
    }

    @Then(ThenSentences.RECEIPT)
    @Then(ThenSentences.RECEIPT_ZH)
    public void receipt(String clause) {
        scene.expect(ThenSentences.RECEIPT, clause);
    }

    @Then(ThenSentences.NO_RECEIPT)
    @Then(ThenSentences.NO_RECEIPT_ZH)
    public void noReceipt(String clause) {
        scene.expect(ThenSentences.NO_RECEIPT, clause);
    }

    @Then(ThenSentences.REQUESTS_SIGNED)
    @Then(ThenSentences.REQUESTS_SIGNED_ZH)
    public void requestsSigned(String clause) {
        scene.expect(ThenSentences.REQUESTS_SIGNED, clause);
    }

    @Then(ThenSentences.CHARSET_IN_URL)
    @Then(ThenSentences.CHARSET_IN_URL_ZH)
    public void charsetInUrl(String clause) {
        scene.expect(ThenSentences.CHARSET_IN_URL, clause);
    }

    @Then(ThenSentences.CHARSET_KEPT)
    @Then(ThenSentences.CHARSET_KEPT_ZH)
    public void charsetKept(String clause) {
        scene.expect(ThenSentences.CHARSET_KEPT, clause);
    }

    @Then(ThenSentences.NOTHING_EMPTY)
    @Then(ThenSentences.NOTHING_EMPTY_ZH)
    public void nothingEmpty(String clause) {
        scene.expect(ThenSentences.NOTHING_EMPTY, clause);
    }

    @Then(ThenSentences.FIELDS_PRESENT)
    @Then(ThenSentences.FIELDS_PRESENT_ZH)
    public void fieldsPresent(String clause) {
        scene.expect(ThenSentences.FIELDS_PRESENT, clause);
    }

    @Then(ThenSentences.FIELDS_FIT)
    @Then(ThenSentences.FIELDS_FIT_ZH)
    public void fieldsFit(String clause) {
        scene.expect(ThenSentences.FIELDS_FIT, clause);
    }

    @Then(ThenSentences.WHOLE_YEN)
    @Then(ThenSentences.WHOLE_YEN_ZH)
    public void wholeYen(String clause) {
        scene.expect(ThenSentences.WHOLE_YEN, clause);
    }

    @Then(ThenSentences.IDS_UNIQUE)
    @Then(ThenSentences.IDS_UNIQUE_ZH)
    public void idsUnique(String clause) {
        scene.expect(ThenSentences.IDS_UNIQUE, clause);
    }
}
