package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.catalogue.ScanSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Fault.Kind;
import org.openvalidate.gateway.Fault.Level;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.Sale;
import org.openvalidate.wire.Money;

/** Codes that buyers scan: what is armed and what is done. */
public final class ScanSteps {

    private static final String ORDER = "alipay.acquire.precreate";

    private final Scene scene;

    public ScanSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(ScanSentences.ORDER_WITHOUT_CODE)
    @Given(ScanSentences.ORDER_WITHOUT_CODE_ZH)
    public void orderWithoutCode() {
        arm(Fault.error(ORDER, "", Level.BUSINESS).answering(Map.of("result_code", "SUCCESS")));
    }

    @Given(ScanSentences.ORDER_FAILS)
    @Given(ScanSentences.ORDER_FAILS_ZH)
    public void orderFails(String code) {
        arm(Fault.error(ORDER, code, Level.BUSINESS).afterEffect());
    }

    @Given(ScanSentences.ORDER_LOST)
    @Given(ScanSentences.ORDER_LOST_ZH)
    public void orderLost() {
        arm(Fault.on(ORDER, Kind.NO_ANSWER).afterEffect());
    }

    @When(ScanSentences.ORDERS)
    @When(ScanSentences.ORDERS_ZH)
    public void orders(String amount) {
        Money priced = Money.parse(amount);
        scene.prepare(stage -> stage.ask(
                Duration.ZERO,
                "the till",
                (merchant, course) -> merchant.charge(Sale.toBeScanned(priced), course::begun)));
    }

    @When(ScanSentences.SCANS)
    @When(ScanSentences.SCANS_ZH)
    public void scans(String after) {
        scene.prepare(stage -> stage.byBuyer(
                Span.parse(after), side -> side.scans(stage.course().latest().qrCode())));
    }

    @When(ScanSentences.REPEATS_ORDER)
    @When(ScanSentences.REPEATS_ORDER_ZH)
    public void repeatsOrder(String quantity, String price, String after) {
        scene.prepare(stage -> stage.repeat(Span.parse(after), ORDER, fields -> {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put("out_trade_no", fields.get("out_trade_no") + "P");
            more.put("quantity", quantity);
            more.put("price", price);
            return more;
        }));
    }

    @When(ScanSentences.CODE_MADE)
    @When(ScanSentences.CODE_MADE_ZH)
    public void codeMade(String after) {
        scene.prepare(stage ->
                stage.ask(Span.parse(after), "the shop", (merchant, course) -> course.codeMade(merchant.storeCode())));
    }

    @When(ScanSentences.STORE_SCANNED)
    @When(ScanSentences.STORE_SCANNED_ZH)
    public void storeScanned(String amount, String after) {
        Money paid = Money.parse(amount);
        scene.prepare(stage -> stage.byBuyer(
                Span.parse(after), side -> side.scansStore(stage.course().storeCode(), paid)));
    }

    @When(ScanSentences.CODE_STOPPED)
    @When(ScanSentences.CODE_STOPPED_ZH)
    public void codeStopped(String after) {
        change(after, CodeChange.STOP);
    }

    @When(ScanSentences.CODE_RESTARTED)
    @When(ScanSentences.CODE_RESTARTED_ZH)
    public void codeRestarted(String after) {
        change(after, CodeChange.RESTART);
    }

    @When(ScanSentences.CODE_DELETED)
    @When(ScanSentences.CODE_DELETED_ZH)
    public void codeDeleted(String after) {
        change(after, CodeChange.DELETE);
    }

    @When(ScanSentences.CODE_MODIFIED)
    @When(ScanSentences.CODE_MODIFIED_ZH)
    public void codeModified(String after) {
        change(after, CodeChange.MODIFY);
    }

    private void arm(Fault fault) {
        scene.prepare(stage -> stage.gateway().arm(fault));
    }

    private void change(String after, CodeChange change) {
        scene.prepare(stage -> stage.ask(
                Span.parse(after),
                "the shop",
                (merchant, course) -> merchant.changeStoreCode(course.storeCode(), change)));
    }
}
