package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.function.Function;
import org.openvalidate.catalogue.RegistrationSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Sale;
import org.openvalidate.target.ShopPapers;
import org.openvalidate.wire.Money;

/** Secondary merchants: reported, reviewed, changed. */
public final class RegistrationSteps {

    private static final String WHO = "the merchant's back office";

    private final Scene scene;

    public RegistrationSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(RegistrationSentences.REVIEW_TAKES)
    @Given(RegistrationSentences.REVIEW_TAKES_ZH)
    public void reviewTakes(String length) {
        scene.prepare(stage -> stage.gateway().reviewsTake(Span.parse(length)));
    }

    @Given(RegistrationSentences.REVIEW_REJECTS)
    @Given(RegistrationSentences.REVIEW_REJECTS_ZH)
    public void reviewRejects(String reason) {
        scene.prepare(stage -> stage.gateway().reviewsReject(bare(reason)));
    }

    @When(RegistrationSentences.REPORTS_STORE)
    @When(RegistrationSentences.REPORTS_STORE_ZH)
    public void reportsStore() {
        register(Duration.ZERO, ShopPapers::store);
    }

    @When(RegistrationSentences.REPORTS_SITES)
    @When(RegistrationSentences.REPORTS_SITES_ZH)
    public void reportsSites(String sites) {
        register(Duration.ZERO, papers -> papers.online(Integer.parseInt(sites)));
    }

    @When(RegistrationSentences.REPORTS_TAXI)
    @When(RegistrationSentences.REPORTS_TAXI_ZH)
    public void reportsTaxi(String drivers) {
        register(Duration.ZERO, papers -> papers.taxi(Integer.parseInt(drivers)));
    }

    @When(RegistrationSentences.REPORTS_TYPE)
    @When(RegistrationSentences.REPORTS_TYPE_ZH)
    public void reportsType(String type) {
        register(Duration.ZERO, papers -> papers.ofType(type));
    }

    @When(RegistrationSentences.REPORTS_BADLY)
    @When(RegistrationSentences.REPORTS_BADLY_ZH)
    public void reportsBadly(String industry) {
        register(Duration.ZERO, papers -> papers.store().with("store_industry", bare(industry)));
    }

    @When(RegistrationSentences.CHANGES_NAME)
    @When(RegistrationSentences.CHANGES_NAME_ZH)
    public void changesName(String name, String after) {
        register(Span.parse(after), papers -> papers.online(1).with("secondary_merchant_name", bare(name)));
    }

    @When(RegistrationSentences.ASKS_UNREPORTED)
    @When(RegistrationSentences.ASKS_UNREPORTED_ZH)
    public void asksUnreported() {
        scene.prepare(stage -> stage.ask(
                Duration.ZERO,
                WHO,
                (merchant, course) -> merchant.registrationStatus(stage.papers().store())));
    }

    @When(RegistrationSentences.SHOP_CHARGES)
    @When(RegistrationSentences.SHOP_CHARGES_ZH)
    public void shopCharges(String amount, String after) {
        Money charged = Money.parse(amount);
        scene.prepare(stage -> stage.ask(
                Span.parse(after),
                "the till",
                (merchant, course) ->
                        merchant.charge(Sale.byCode(charged, stage.gateway().code()), course::begun)));
    }

    @Then(RegistrationSentences.ACCEPTED)
    @Then(RegistrationSentences.ACCEPTED_ZH)
    public void accepted(String clause) {
        scene.expect(RegistrationSentences.ACCEPTED, clause);
    }

    @Then(RegistrationSentences.QUERIED_UNTIL)
    @Then(RegistrationSentences.QUERIED_UNTIL_ZH)
    public void queriedUntil(String status, String clause) {
        scene.expect(RegistrationSentences.QUERIED_UNTIL, status, clause);
    }

    @Then(RegistrationSentences.SEEN)
    @Then(RegistrationSentences.SEEN_ZH)
    public void seen(String status, String clause) {
        scene.expect(RegistrationSentences.SEEN, status, clause);
    }

    @Then(RegistrationSentences.NOT_SOLD_BEFORE)
    @Then(RegistrationSentences.NOT_SOLD_BEFORE_ZH)
    public void notSoldBefore(String clause) {
        scene.expect(RegistrationSentences.NOT_SOLD_BEFORE, clause);
    }

    @Then(RegistrationSentences.REASON_KEPT)
    @Then(RegistrationSentences.REASON_KEPT_ZH)
    public void reasonKept(String clause) {
        scene.expect(RegistrationSentences.REASON_KEPT, clause);
    }

    @Then(RegistrationSentences.OPERATOR_TOLD)
    @Then(RegistrationSentences.OPERATOR_TOLD_ZH)
    public void operatorTold(String clause) {
        scene.expect(RegistrationSentences.OPERATOR_TOLD, clause);
    }

    @Then(RegistrationSentences.REPORTED_AGAIN)
    @Then(RegistrationSentences.REPORTED_AGAIN_ZH)
    public void reportedAgain(String clause) {
        scene.expect(RegistrationSentences.REPORTED_AGAIN, clause);
    }

    @Then(RegistrationSentences.UPDATABLE)
    @Then(RegistrationSentences.UPDATABLE_ZH)
    public void updatable(String clause) {
        scene.expect(RegistrationSentences.UPDATABLE, clause);
    }

    @Then(RegistrationSentences.IDS_EQUAL)
    @Then(RegistrationSentences.IDS_EQUAL_ZH)
    public void idsEqual(String clause) {
        scene.expect(RegistrationSentences.IDS_EQUAL, clause);
    }

    @Then(RegistrationSentences.SITES)
    @Then(RegistrationSentences.SITES_ZH)
    public void sites(String most, String clause) {
        scene.expect(RegistrationSentences.SITES, most, clause);
    }

    @Then(RegistrationSentences.DRIVERS)
    @Then(RegistrationSentences.DRIVERS_ZH)
    public void drivers(String most, String clause) {
        scene.expect(RegistrationSentences.DRIVERS, most, clause);
    }

    @Then(RegistrationSentences.IDENTITY)
    @Then(RegistrationSentences.IDENTITY_ZH)
    public void identity(String clause) {
        scene.expect(RegistrationSentences.IDENTITY, clause);
    }

    private void register(Duration after, Function<ShopPapers, Registration> papers) {
        scene.prepare(
                stage -> stage.ask(after, WHO, (merchant, course) -> merchant.register(papers.apply(stage.papers()))));
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
