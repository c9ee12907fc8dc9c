package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import org.openvalidate.catalogue.AccessSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.dialect.ErrorClass;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Fault.Kind;
import org.openvalidate.gateway.Fault.Level;
import org.openvalidate.merchant.Merchant;
import org.openvalidate.merchant.Sale;
import org.openvalidate.target.Course;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.Probing;
import org.openvalidate.wire.Money;

/** Access and errors on the wire. */
public final class AccessSteps {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";

    private final Scene scene;

    public AccessSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(AccessSentences.ENCODED_IN)
    @Given(AccessSentences.ENCODED_IN_ZH)
    public void encodedIn(String charset) {
        scene.prepare(stage -> stage.encodeIn(charset));
    }

    @Given(AccessSentences.GOODS_CALLED)
    @Given(AccessSentences.GOODS_CALLED_ZH)
    public void goodsCalled(String quoted) {
        scene.prepare(stage -> stage.nameGoods(quoted.substring(1, quoted.length() - 1)));
    }

    @Given(AccessSentences.PAYS_REFUSED)
    @Given(AccessSentences.PAYS_REFUSED_ZH)
    public void paysRefused() {
        armEach(PAY, ErrorClass.ACCESS, Level.ACCESS);
    }

    /** The next call meets the next code: whoever repeats it is refused again. */
    @Given(AccessSentences.REFUND_REFUSED)
    @Given(AccessSentences.REFUND_REFUSED_ZH)
    public void refundRefused() {
        armEach("alipay.acquire.overseas.spot.refund", ErrorClass.ACCESS, Level.ACCESS);
    }

    @Given(AccessSentences.ORDER_REFUSED)
    @Given(AccessSentences.ORDER_REFUSED_ZH)
    public void orderRefused() {
        armEach("alipay.acquire.precreate", ErrorClass.ACCESS, Level.ACCESS);
    }

    @Given(AccessSentences.BUYERS_REFUSED)
    @Given(AccessSentences.BUYERS_REFUSED_ZH)
    public void buyersRefused() {
        armEach(PAY, ErrorClass.BUYER, Level.BUSINESS);
    }

    @Given(AccessSentences.PAY_UNCLEAR)
    @Given(AccessSentences.PAY_UNCLEAR_ZH)
    public void payUnclear(String code) {
        arm(Fault.error(PAY, code, Level.BUSINESS).afterEffect());
    }

    @Given(AccessSentences.PAY_RESET)
    @Given(AccessSentences.PAY_RESET_ZH)
    public void payReset() {
        spoil(Kind.RESET);
    }

    @Given(AccessSentences.PAY_EMPTY)
    @Given(AccessSentences.PAY_EMPTY_ZH)
    public void payEmpty() {
        spoil(Kind.EMPTY);
    }

    @Given(AccessSentences.PAY_TORN)
    @Given(AccessSentences.PAY_TORN_ZH)
    public void payTorn() {
        spoil(Kind.TORN);
    }

    @Given(AccessSentences.PAY_STATUS)
    @Given(AccessSentences.PAY_STATUS_ZH)
    public void payStatus(String status) {
        arm(Fault.on(PAY, Kind.HTTP_STATUS).afterEffect().withStatus(Integer.parseInt(status)));
    }

    @Given(AccessSentences.PAY_PAGE)
    @Given(AccessSentences.PAY_PAGE_ZH)
    public void payPage() {
        spoil(Kind.HTML_PAGE);
    }

    @Given(AccessSentences.PAY_DRIPS)
    @Given(AccessSentences.PAY_DRIPS_ZH)
    public void payDrips(String over) {
        arm(Fault.on(PAY, Kind.DRIP).afterEffect().late(Span.parse(over)));
    }

    @Given(AccessSentences.PAY_CHARSET)
    @Given(AccessSentences.PAY_CHARSET_ZH)
    public void payCharset() {
        spoil(Kind.WRONG_CHARSET);
    }

    @Given(AccessSentences.PAY_DTD)
    @Given(AccessSentences.PAY_DTD_ZH)
    public void payDtd() {
        spoil(Kind.DTD);
    }

    @Given(AccessSentences.HOST_DOWN)
    @Given(AccessSentences.HOST_DOWN_ZH)
    public void hostDown(String length) {
        scene.prepare(stage -> stage.gateway().goDown(Span.parse(length)));
    }

    @When(AccessSentences.CHARGES_ALL)
    @When(AccessSentences.CHARGES_ALL_ZH)
    public void chargesAll(String amount) {
        Money charged = Money.parse(amount);
        scene.prepare(stage -> stage.ask(
                Duration.ZERO,
                "the till",
                (merchant, course) -> chargeAll(merchant, course, stage.gateway(), charged)));
    }

    @When(AccessSentences.WRONG_KEY)
    @When(AccessSentences.WRONG_KEY_ZH)
    public void wrongKey() {
        scene.prepare(stage -> stage.ask(Probing::queryWithWrongKey));
    }

    @When(AccessSentences.WRONG_PARTNER)
    @When(AccessSentences.WRONG_PARTNER_ZH)
    public void wrongPartner() {
        scene.prepare(stage -> stage.ask(Probing::queryUnderUnknownPartner));
    }

    @When(AccessSentences.OLD_TIMESTAMP)
    @When(AccessSentences.OLD_TIMESTAMP_ZH)
    public void oldTimestamp(String age) {
        scene.prepare(stage -> stage.ask(probing -> probing.queryStatus(Span.parse(age))));
    }

    @Then(AccessSentences.TEXT_IN)
    @Then(AccessSentences.TEXT_IN_ZH)
    public void textIn(String quoted, String charset, String clause) {
        scene.expect(AccessSentences.TEXT_IN, quoted, charset, clause);
    }

    @Then(AccessSentences.ECHOED)
    @Then(AccessSentences.ECHOED_ZH)
    public void echoed(String clause) {
        scene.expect(AccessSentences.ECHOED, clause);
    }

    @Then(AccessSentences.REFUSED_WITH)
    @Then(AccessSentences.REFUSED_WITH_ZH)
    public void refusedWith(String code, String clause) {
        scene.expect(AccessSentences.REFUSED_WITH, code, clause);
    }

    @Then(AccessSentences.REFUSED)
    @Then(AccessSentences.REFUSED_ZH)
    public void refused(String clause) {
        scene.expect(AccessSentences.REFUSED, clause);
    }

    @Then(AccessSentences.NOT_REPEATED)
    @Then(AccessSentences.NOT_REPEATED_ZH)
    public void notRepeated(String clause) {
        scene.expect(AccessSentences.NOT_REPEATED, clause);
    }

    @Then(AccessSentences.TOLD)
    @Then(AccessSentences.TOLD_ZH)
    public void told(String clause) {
        scene.expect(AccessSentences.TOLD, clause);
    }

    @Then(AccessSentences.NOT_RESENT)
    @Then(AccessSentences.NOT_RESENT_ZH)
    public void notResent(String within, String clause) {
        scene.expect(AccessSentences.NOT_RESENT, within, clause);
    }

    /** One sale after the other; a sale that meets no error would never end it, so each must meet one. */
    private static void chargeAll(Merchant merchant, Course course, GatewaySide gateway, Money amount) {
        int left = gateway.armed();
        while (left > 0) {
            merchant.charge(Sale.byCode(amount, gateway.code()), course::begun);
            int now = gateway.armed();
            left = now < left ? now : 0;
        }
    }

    private void armEach(String service, ErrorClass kind, Level level) {
        ErrorCodes.inStore().stream()
                .filter(code -> ErrorCodes.classOf(code) == kind)
                .forEach(code -> arm(Fault.error(service, code, level)));
    }

    private void spoil(Kind kind) {
        arm(Fault.on(PAY, kind).afterEffect());
    }

    private void arm(Fault fault) {
        scene.prepare(stage -> stage.gateway().arm(fault));
    }
}
