package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import java.util.Map;
import org.openvalidate.catalogue.GivenSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Fault.Kind;
import org.openvalidate.gateway.Fault.Level;

/** What is armed before anything is sent. */
public final class GivenSteps {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final String CANCEL = "alipay.acquire.cancel";

    private final Scene scene;

    public GivenSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(GivenSentences.SIGNED_WITH)
    @Given(GivenSentences.SIGNED_WITH_ZH)
    public void signedWith(String signType) {
        scene.prepare(stage -> stage.signWith(signType));
    }

    @Given(GivenSentences.PAYS_AT_ONCE)
    @Given(GivenSentences.PAYS_AT_ONCE_ZH)
    public void paysAtOnce() {
        scene.prepare(stage -> stage.gateway().admit(Behaviour.PAYS_AT_ONCE, 0));
    }

    @Given(GivenSentences.PAYS_WITH_DIGITS)
    @Given(GivenSentences.PAYS_WITH_DIGITS_ZH)
    public void paysWithDigits(String digits) {
        scene.prepare(stage -> stage.gateway().admit(Behaviour.PAYS_AT_ONCE, Integer.parseInt(digits)));
    }

    @Given(GivenSentences.MUST_ENTER_PASSWORD)
    @Given(GivenSentences.MUST_ENTER_PASSWORD_ZH)
    public void mustEnterPassword() {
        scene.prepare(stage -> stage.gateway().admit(Behaviour.ENTERS_PASSWORD, 0));
    }

    @Given(GivenSentences.PAY_FAILS)
    @Given(GivenSentences.PAY_FAILS_ZH)
    public void payFails(String code) {
        arm(Fault.error(PAY, code, Level.BUSINESS));
    }

    @Given(GivenSentences.PAY_REFUSED)
    @Given(GivenSentences.PAY_REFUSED_ZH)
    public void payRefused(String code) {
        arm(Fault.error(PAY, code, Level.ACCESS));
    }

    @Given(GivenSentences.PAY_LOST_BEFORE)
    @Given(GivenSentences.PAY_LOST_BEFORE_ZH)
    public void payLostBefore() {
        arm(Fault.on(PAY, Kind.NO_ANSWER));
    }

    @Given(GivenSentences.PAY_LOST_AFTER)
    @Given(GivenSentences.PAY_LOST_AFTER_ZH)
    public void payLostAfter() {
        arm(Fault.on(PAY, Kind.NO_ANSWER).afterEffect());
    }

    @Given(GivenSentences.PAY_BADLY_SIGNED)
    @Given(GivenSentences.PAY_BADLY_SIGNED_ZH)
    public void payBadlySigned() {
        arm(Fault.on(PAY, Kind.BAD_SIGNATURE).afterEffect());
    }

    @Given(GivenSentences.QUERY_FAILS)
    @Given(GivenSentences.QUERY_FAILS_ZH)
    public void queryFails(String code, String times) {
        arm(Fault.error(QUERY, code, Level.BUSINESS).times(Integer.parseInt(times)));
    }

    @Given(GivenSentences.QUERY_KEEPS_FAILING)
    @Given(GivenSentences.QUERY_KEEPS_FAILING_ZH)
    public void queryKeepsFailing(String code) {
        arm(Fault.error(QUERY, code, Level.BUSINESS).times(0));
    }

    @Given(GivenSentences.QUERY_FAILS_FOR)
    @Given(GivenSentences.QUERY_FAILS_FOR_ZH)
    public void queryFailsFor(String code, String length) {
        Fault failing = Fault.error(QUERY, code, Level.BUSINESS).times(0);
        scene.prepare(stage -> stage.gateway().arm(failing, Span.parse(length)));
    }

    @Given(GivenSentences.CANCEL_FAILS)
    @Given(GivenSentences.CANCEL_FAILS_ZH)
    public void cancelFails(String result, String flag, String times) {
        arm(failingCancel(result, flag).times(Integer.parseInt(times)));
    }

    @Given(GivenSentences.CANCEL_KEEPS_FAILING)
    @Given(GivenSentences.CANCEL_KEEPS_FAILING_ZH)
    public void cancelKeepsFailing(String result, String flag, String length) {
        scene.prepare(stage -> stage.gateway().arm(failingCancel(result, flag).times(0), Span.parse(length)));
    }

    private void arm(Fault fault) {
        scene.prepare(stage -> stage.gateway().arm(fault));
    }

    private static Fault failingCancel(String result, String flag) {
        return Fault.error(CANCEL, "SYSTEM_ERROR", Level.BUSINESS)
                .answering(Map.of("result_code", result, "retry_flag", flag));
    }
}
