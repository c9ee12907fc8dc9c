package org.openvalidate.steps;

import io.cucumber.java.en.Then;
import org.openvalidate.catalogue.FileSentences;

/** What must hold of files and books: each step adds the finding of its sentence. */
public final class FileExpectations {

    private final Scene scene;

    public FileExpectations(Scene scene) {
        this.scene = scene;
    }

    @Then(FileSentences.MATCHED)
    @Then(FileSentences.MATCHED_ZH)
    public void matched(String rows, String clause) {
        scene.expect(FileSentences.MATCHED, rows, clause);
    }

    @Then(FileSentences.DIFFERS)
    @Then(FileSentences.DIFFERS_ZH)
    public void differs(String kind, String clause) {
        scene.expect(FileSentences.DIFFERS, kind, clause);
    }

    @Then(FileSentences.REFUSED)
    @Then(FileSentences.REFUSED_ZH)
    public void refused(String clause) {
        scene.expect(FileSentences.REFUSED, clause);
    }

    @Then(FileSentences.ASKED_AGAIN)
    @Then(FileSentences.ASKED_AGAIN_ZH)
    public void askedAgain(String clause) {
        scene.expect(FileSentences.ASKED_AGAIN, clause);
    }

    @Then(FileSentences.ALARM)
    @Then(FileSentences.ALARM_ZH)
    public void alarm(String hour, String clause) {
        scene.expect(FileSentences.ALARM, hour, clause);
    }

    @Then(FileSentences.SETTLED)
    @Then(FileSentences.SETTLED_ZH)
    public void settled(String clause) {
        scene.expect(FileSentences.SETTLED, clause);
    }

    @Then(FileSentences.NO_DATA)
    @Then(FileSentences.NO_DATA_ZH)
    public void noData(String clause) {
        scene.expect(FileSentences.NO_DATA, clause);
    }

    @Then(FileSentences.SPLIT)
    @Then(FileSentences.SPLIT_ZH)
    public void split(String days, String clause) {
        scene.expect(FileSentences.SPLIT, days, clause);
    }

    @Then(FileSentences.TOLD)
    @Then(FileSentences.TOLD_ZH)
    public void told(String text, String clause) {
        scene.expect(FileSentences.TOLD, text, clause);
    }

    @Then(FileSentences.RATES_READ)
    @Then(FileSentences.RATES_READ_ZH)
    public void ratesRead(String clause) {
        scene.expect(FileSentences.RATES_READ, clause);
    }
}
