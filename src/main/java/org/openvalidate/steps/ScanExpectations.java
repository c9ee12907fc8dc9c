package org.openvalidate.steps;

import io.cucumber.java.en.Then;
import org.openvalidate.catalogue.ScanSentences;

/** What must hold: each step adds the finding of its sentence. */
public final class ScanExpectations {

    private final Scene scene;

    public ScanExpectations(Scene scene) {
        this.scene = scene;
    }

    @Then(ScanSentences.NOTIFY_NAMED)
    @Then(ScanSentences.NOTIFY_NAMED_ZH)
    public void notifyNamed(String clause) {
        scene.expect(ScanSentences.NOTIFY_NAMED, clause);
    }

    @Then(ScanSentences.ANOTHER_ID)
    @Then(ScanSentences.ANOTHER_ID_ZH)
    public void anotherId(String clause) {
        scene.expect(ScanSentences.ANOTHER_ID, clause);
    }

    @Then(ScanSentences.CODE_CARRIES)
    @Then(ScanSentences.CODE_CARRIES_ZH)
    public void codeCarries(String field, String other, String clause) {
        scene.expect(ScanSentences.CODE_CARRIES, field, other, clause);
    }

    @Then(ScanSentences.CODE_RETURNED)
    @Then(ScanSentences.CODE_RETURNED_ZH)
    public void codeReturned(String clause) {
        scene.expect(ScanSentences.CODE_RETURNED, clause);
    }

    @Then(ScanSentences.SAME_CODE)
    @Then(ScanSentences.SAME_CODE_ZH)
    public void sameCode(String clause) {
        scene.expect(ScanSentences.SAME_CODE, clause);
    }

    @Then(ScanSentences.SALES)
    @Then(ScanSentences.SALES_ZH)
    public void sales(String count, String clause) {
        scene.expect(ScanSentences.SALES, count, clause);
    }

    @Then(ScanSentences.NEW_DATA)
    @Then(ScanSentences.NEW_DATA_ZH)
    public void newData(String clause) {
        scene.expect(ScanSentences.NEW_DATA, clause);
    }
}
