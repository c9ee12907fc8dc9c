package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openvalidate.catalogue.RefundSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Fault.Kind;
import org.openvalidate.gateway.Fault.Level;
import org.openvalidate.merchant.Habits;
import org.openvalidate.wire.Money;

/** Refunds and cancels: what is armed and what is done. */
public final class RefundSteps {

    private static final String REFUND = "alipay.acquire.overseas.spot.refund";
    private static final String REFUND_QUERY = "alipay.acquire.refund.query";
    private static final String CANCEL = "alipay.acquire.cancel";
    private static final String TOO_LATE = "TRADE_CANCEL_TIME_OUT";

    private final Scene scene;

    public RefundSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(RefundSentences.REFUNDS_LATER)
    @Given(RefundSentences.REFUNDS_LATER_ZH)
    public void refundsLater() {
        scene.prepare(stage -> stage.declares(Habits::refundingLater));
    }

    @Given(RefundSentences.REFUND_FAILS)
    @Given(RefundSentences.REFUND_FAILS_ZH)
    public void refundFails(String code, String times) {
        arm(Fault.error(REFUND, code, Level.BUSINESS).times(Integer.parseInt(times)));
    }

    @Given(RefundSentences.REFUND_LOST_BEFORE)
    @Given(RefundSentences.REFUND_LOST_BEFORE_ZH)
    public void refundLostBefore() {
        arm(Fault.on(REFUND, Kind.NO_ANSWER));
    }

    @Given(RefundSentences.REFUND_LOST_AFTER)
    @Given(RefundSentences.REFUND_LOST_AFTER_ZH)
    public void refundLostAfter() {
        arm(Fault.on(REFUND, Kind.NO_ANSWER).afterEffect());
    }

    @Given(RefundSentences.REFUND_FAILS_LATER)
    @Given(RefundSentences.REFUND_FAILS_LATER_ZH)
    public void refundFailsLater() {
        arm(Fault.error(REFUND_QUERY, "REFUND_FAIL", Level.BUSINESS)
                .answering(Map.of(
                        "result_code", "SUCCESS",
                        "response_code", "SUCCESS",
                        "detail_error_code", "",
                        "detail_error_des", "",
                        "refund_result_code", "REFUND_FAIL"))
                .times(0));
    }

    @Given(RefundSentences.NO_NOTICES)
    @Given(RefundSentences.NO_NOTICES_ZH)
    public void noNotices() {
        scene.prepare(stage -> stage.gateway().tellsNobody());
    }

    @Given(RefundSentences.CANCEL_TOO_LATE)
    @Given(RefundSentences.CANCEL_TOO_LATE_ZH)
    public void cancelTooLate() {
        arm(Fault.error(CANCEL, TOO_LATE, Level.BUSINESS)
                .answering(Map.of("result_code", "FAIL", "retry_flag", "N", "detail_error_code", TOO_LATE))
                .times(0));
    }

    @When(RefundSentences.REFUNDS)
    @When(RefundSentences.REFUNDS_ZH)
    public void refunds(String amount, String after) {
        refund(amount, after);
    }

    @When(RefundSentences.CANCELS)
    @When(RefundSentences.CANCELS_ZH)
    public void cancels(String after) {
        scene.prepare(stage -> stage.ask(
                Span.parse(after),
                "the cashier",
                (merchant, course) -> merchant.cancel(course.latest().orderId())));
    }

    @When(RefundSentences.REPEATS_REFUND)
    @When(RefundSentences.REPEATS_REFUND_ZH)
    public void repeatsRefund(String after) {
        scene.prepare(stage -> stage.repeat(Span.parse(after), REFUND, UnaryOperator.identity()));
    }

    @When(RefundSentences.REPEATS_REFUND_CHANGED)
    @When(RefundSentences.REPEATS_REFUND_CHANGED_ZH)
    public void repeatsRefundChanged(String amount, String after) {
        Money other = Money.parse(amount);
        scene.prepare(stage ->
                stage.repeat(Span.parse(after), REFUND, fields -> changed(fields, "refund_amount", other.text())));
    }

    @When(RefundSentences.REFUNDS_OTHER_CURRENCY)
    @When(RefundSentences.REFUNDS_OTHER_CURRENCY_ZH)
    public void refundsOtherCurrency(String amount, String after) {
        Money other = Money.parse(amount);
        scene.prepare(stage -> stage.repeat(Span.parse(after), REFUND, fields -> underNewId(fields, other)));
    }

    @When(RefundSentences.REFUNDS_UNKNOWN)
    @When(RefundSentences.REFUNDS_UNKNOWN_ZH)
    public void refundsUnknown() {
        scene.prepare(stage -> stage.probe(Duration.ZERO, REFUND, course -> ofNothing()));
    }

    @When(RefundSentences.REPEATS_CANCEL)
    @When(RefundSentences.REPEATS_CANCEL_ZH)
    public void repeatsCancel(String after) {
        scene.prepare(stage -> stage.repeat(Span.parse(after), CANCEL, UnaryOperator.identity()));
    }

    private void arm(Fault fault) {
        scene.prepare(stage -> stage.gateway().arm(fault));
    }

    private void refund(String amount, String after) {
        Money back = Money.parse(amount);
        scene.prepare(stage -> stage.ask(
                Span.parse(after),
                "the cashier",
                (merchant, course) -> merchant.refund(course.latest().orderId(), back, course::refundBegun)));
    }

    private static Map<String, String> changed(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> underNewId(Map<String, String> fields, Money amount) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put("partner_refund_id", fields.get("partner_refund_id") + "N");
        more.put("refund_amount", amount.text());
        more.put("currency", amount.currency());
        return more;
    }

    private static Map<String, String> ofNothing() {
        return Map.of(
                "partner_trans_id", "OVNONE",
                "partner_refund_id", "OVNONER",
                "refund_amount", "1.00",
                "currency", "USD",
                "is_sync", "Y");
    }
}
