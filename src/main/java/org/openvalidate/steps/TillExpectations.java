package org.openvalidate.steps;

import io.cucumber.java.en.Then;
import org.openvalidate.catalogue.TillSentences;

/** What must hold: each step adds the finding of its sentence. */
public final class TillExpectations {

    private final Scene scene;

    public TillExpectations(Scene scene) {
        this.scene = scene;
    }

    @Then(TillSentences.FINAL_PAY)
    @Then(TillSentences.FINAL_PAY_ZH)
    public void finalPay(String clause) {
        scene.expect(TillSentences.FINAL_PAY, clause);
    }

    @Then(TillSentences.AT_MOST)
    @Then(TillSentences.AT_MOST_ZH)
    public void atMost(String most, String clause) {
        scene.expect(TillSentences.AT_MOST, most, clause);
    }

    @Then(TillSentences.SEQUEL)
    @Then(TillSentences.SEQUEL_ZH)
    public void sequel(String clause) {
        scene.expect(TillSentences.SEQUEL, clause);
    }

    @Then(TillSentences.CURRENCIES)
    @Then(TillSentences.CURRENCIES_ZH)
    public void currencies(String pricing, String settlement, String clause) {
        scene.expect(TillSentences.CURRENCIES, pricing, settlement, clause);
    }

    @Then(TillSentences.AMOUNTS)
    @Then(TillSentences.AMOUNTS_ZH)
    public void amounts(String clause) {
        scene.expect(TillSentences.AMOUNTS, clause);
    }

    @Then(TillSentences.BOOKED_ONCE)
    @Then(TillSentences.BOOKED_ONCE_ZH)
    public void bookedOnce(String clause) {
        scene.expect(TillSentences.BOOKED_ONCE, clause);
    }

    @Then(TillSentences.NOT_BOOKED)
    @Then(TillSentences.NOT_BOOKED_ZH)
    public void notBooked(String clause) {
        scene.expect(TillSentences.NOT_BOOKED, clause);
    }

    @Then(TillSentences.NO_PAUSE)
    @Then(TillSentences.NO_PAUSE_ZH)
    public void noPause(String max, String clause) {
        scene.expect(TillSentences.NO_PAUSE, max, clause);
    }

    @Then(TillSentences.RESUMED)
    @Then(TillSentences.RESUMED_ZH)
    public void resumed(String max, String clause) {
        scene.expect(TillSentences.RESUMED, max, clause);
    }

    @Then(TillSentences.NOT_CONSECUTIVE)
    @Then(TillSentences.NOT_CONSECUTIVE_ZH)
    public void notConsecutive(String clause) {
        scene.expect(TillSentences.NOT_CONSECUTIVE, clause);
    }

    @Then(TillSentences.IDS_DIFFER)
    @Then(TillSentences.IDS_DIFFER_ZH)
    public void idsDiffer(String count, String clause) {
        scene.expect(TillSentences.IDS_DIFFER, count, clause);
    }

    @Then(TillSentences.STORES)
    @Then(TillSentences.STORES_ZH)
    public void stores(String store, String other, String clause) {
        scene.expect(TillSentences.STORES, store, other, clause);
    }

    @Then(TillSentences.QUERIED_LATE)
    @Then(TillSentences.QUERIED_LATE_ZH)
    public void queriedLate(String min, String clause) {
        scene.expect(TillSentences.QUERIED_LATE, min, clause);
    }

    @Then(TillSentences.FIRST_QUERY)
    @Then(TillSentences.FIRST_QUERY_ZH)
    public void firstQuery(String max, String clause) {
        scene.expect(TillSentences.FIRST_QUERY, max, clause);
    }

    @Then(TillSentences.COMPLETED)
    @Then(TillSentences.COMPLETED_ZH)
    public void completed(String clause) {
        scene.expect(TillSentences.COMPLETED, clause);
    }
}
