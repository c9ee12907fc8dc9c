package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openvalidate.catalogue.FileSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.gateway.FileFault;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Habits;
import org.openvalidate.time.Role;

/** Files and books: what is armed and what is done. */
public final class FileSteps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Scene scene;

    public FileSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(FileSentences.SPOILT)
    @Given(FileSentences.SPOILT_ZH)
    public void spoilt(String fault) {
        FileFault named = FileFault.valueOf(fault);
        scene.prepare(stage -> stage.happen(
                Duration.ZERO, Role.GATEWAY, "the gateway", side -> side.files().spoil(named)));
    }

    @Given(FileSentences.LATE)
    @Given(FileSentences.LATE_ZH)
    public void late(String length) {
        scene.prepare(stage -> stage.gateway().files().late(Span.parse(length)));
    }

    @Given(FileSentences.FROM_SERVER)
    @Given(FileSentences.FROM_SERVER_ZH)
    public void fromServer() {
        scene.prepare(stage -> stage.declares(Habits::fetching));
    }

    @When(FileSentences.DOWNLOADS_RATES)
    @When(FileSentences.DOWNLOADS_RATES_ZH)
    public void downloadsRates(String after) {
        scene.prepare(
                stage -> stage.ask(Span.parse(after), "the rates of the day", (merchant, course) -> merchant.rates()));
    }

    @When(FileSentences.TRANSACTIONS)
    @When(FileSentences.TRANSACTIONS_ZH)
    public void transactions(String day) {
        reconcile(FileKind.TRANSACTION, day, day);
    }

    @When(FileSentences.SETTLEMENTS)
    @When(FileSentences.SETTLEMENTS_ZH)
    public void settlements(String day) {
        reconcile(FileKind.SETTLEMENT, day, day);
    }

    @When(FileSentences.RANGE)
    @When(FileSentences.RANGE_ZH)
    public void range(String first, String last) {
        reconcile(FileKind.TRANSACTION, first, last);
    }

    @When(FileSentences.DOWNLOADS)
    @When(FileSentences.DOWNLOADS_ZH)
    public void downloads(String first, String last, String after) {
        scene.prepare(stage -> stage.probe(
                Span.parse(after),
                "forex_compare_file",
                course -> Map.of(
                        "start_date", DAY.format(stage.day(Integer.parseInt(first))),
                        "end_date", DAY.format(stage.day(Integer.parseInt(last))))));
    }

    @When(FileSentences.RATES)
    @When(FileSentences.RATES_ZH)
    public void rates(String after) {
        scene.prepare(stage -> stage.probe(Span.parse(after), "forex_rate_file", course -> Map.of()));
    }

    private void reconcile(FileKind kind, String first, String last) {
        scene.prepare(stage -> {
            LocalDate from = stage.day(Integer.parseInt(first));
            LocalDate to = stage.day(Integer.parseInt(last));
            stage.ask(Duration.ZERO, "the daily job", (merchant, course) -> merchant.reconcile(kind, from, to));
        });
    }
}
