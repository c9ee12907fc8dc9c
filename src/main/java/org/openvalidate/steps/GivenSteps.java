package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import java.time.Duration;
import java.util.Map;
import org.openvalidate.catalogue.GivenSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Behaviour;
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
        scene.prepare(stage -> stage.signWith(SignType.valueOf(signType)));
    }

    @Given(GivenSentences.PAYS_AT_ONCE)
    @Given(GivenSentences.PAYS_AT_ONCE_ZH)
    public void paysAtOnce() {
        scene.prepare(stage -> stage.buyer(Behaviour.PAYS_AT_ONCE, 0));
    }

    @Given(GivenSentences.PAYS_WITH_DIGITS)
    @Given(GivenSentences.PAYS_WITH_DIGITS_ZH)
    public void paysWithDigits(String digits) {
        scene.prepare(stage -> stage.buyer(Behaviour.PAYS_AT_ONCE, Integer.parseInt(digits)));
    }

    @Given(GivenSentences.MUST_ENTER_PASSWORD)
    @Given(GivenSentences.MUST_ENTER_PASSWORD_ZH)
    public void mustEnterPassword() {
        scene.prepare(stage -> stage.buyer(Behaviour.ENTERS_PASSWORD, 0));
    }

    @Given(GivenSentences.PAY_FAILS)
    @Given(GivenSentences.PAY_FAILS_ZH)
    public void payFails(String code) {
        fault(PAY, Kind.ERROR, code, Level.BUSINESS, Map.of(), 1, false);
    }

    @Given(GivenSentences.PAY_REFUSED)
    @Given(GivenSentences.PAY_REFUSED_ZH)
    public void payRefused(String code) {
        fault(PAY, Kind.ERROR, code, Level.ACCESS, Map.of(), 1, false);
    }

    @Given(GivenSentences.PAY_LOST_BEFORE)
    @Given(GivenSentences.PAY_LOST_BEFORE_ZH)
    public void payLostBefore() {
        fault(PAY, Kind.NO_ANSWER, "", Level.BUSINESS, Map.of(), 1, false);
    }

    @Given(GivenSentences.PAY_LOST_AFTER)
    @Given(GivenSentences.PAY_LOST_AFTER_ZH)
    public void payLostAfter() {
        fault(PAY, Kind.NO_ANSWER, "", Level.BUSINESS, Map.of(), 1, true);
    }

    @Given(GivenSentences.PAY_BADLY_SIGNED)
    @Given(GivenSentences.PAY_BADLY_SIGNED_ZH)
    public void payBadlySigned() {
        fault(PAY, Kind.BAD_SIGNATURE, "", Level.BUSINESS, Map.of(), 1, true);
    }

    @Given(GivenSentences.QUERY_FAILS)
    @Given(GivenSentences.QUERY_FAILS_ZH)
    public void queryFails(String code, String times) {
        fault(QUERY, Kind.ERROR, code, Level.BUSINESS, Map.of(), Integer.parseInt(times), false);
    }

    @Given(GivenSentences.QUERY_KEEPS_FAILING)
    @Given(GivenSentences.QUERY_KEEPS_FAILING_ZH)
    public void queryKeepsFailing(String code) {
        fault(QUERY, Kind.ERROR, code, Level.BUSINESS, Map.of(), 0, false);
    }

    @Given(GivenSentences.CANCEL_FAILS)
    @Given(GivenSentences.CANCEL_FAILS_ZH)
    public void cancelFails(String result, String flag, String times) {
        fault(CANCEL, Kind.ERROR, "SYSTEM_ERROR", Level.BUSINESS, answer(result, flag), Integer.parseInt(times), false);
    }

    @Given(GivenSentences.CANCEL_KEEPS_FAILING)
    @Given(GivenSentences.CANCEL_KEEPS_FAILING_ZH)
    public void cancelKeepsFailing(String result, String flag, String length) {
        Duration lasting = Span.parse(length);
        scene.prepare(stage -> stage.fault(
                CANCEL, Kind.ERROR, "SYSTEM_ERROR", Level.BUSINESS, answer(result, flag), 0, false, lasting));
    }

    private void fault(
            String service,
            Kind kind,
            String code,
            Level level,
            Map<String, String> fields,
            int times,
            boolean executed) {
        scene.prepare(stage -> stage.fault(service, kind, code, level, fields, times, executed, null));
    }

    private static Map<String, String> answer(String result, String flag) {
        return Map.of("result_code", result, "retry_flag", flag);
    }
}
