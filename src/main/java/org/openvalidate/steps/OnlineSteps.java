package org.openvalidate.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.openvalidate.catalogue.OnlineSentences;
import org.openvalidate.catalogue.Span;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.gateway.Fault;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Product;
import org.openvalidate.merchant.Sale;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.target.CashierSide;
import org.openvalidate.time.Role;
import org.openvalidate.wire.Money;

/** Orders from afar: what customers and buyers do, and what must hold of the shop. */
public final class OnlineSteps {

    private static final String ORDER = "create_forex_trade";
    private static final String REFUND = "forex_refund";

    private final Scene scene;

    public OnlineSteps(Scene scene) {
        this.scene = scene;
    }

    @Given(OnlineSentences.REFUND_LOST)
    @Given(OnlineSentences.REFUND_LOST_ZH)
    public void refundLost() {
        scene.prepare(stage ->
                stage.gateway().arm(Fault.on(REFUND, Fault.Kind.NO_ANSWER).afterEffect()));
    }

    @Given(OnlineSentences.REFUND_FAILS)
    @Given(OnlineSentences.REFUND_FAILS_ZH)
    public void refundFails(String code, String times) {
        scene.prepare(stage -> stage.gateway()
                .arm(Fault.error(REFUND, code, Fault.Level.ACCESS).times(Integer.parseInt(times))));
    }

    @Given(OnlineSentences.SETTLED_IN)
    @Given(OnlineSentences.SETTLED_IN_ZH)
    public void settledIn(String currency) {
        scene.prepare(stage -> stage.settlesIn(currency));
    }

    @Given(OnlineSentences.POOR)
    @Given(OnlineSentences.POOR_ZH)
    public void poor() {
        scene.prepare(stage -> stage.gateway().cashier().admit(Behaviour.BALANCE_NOT_ENOUGH));
    }

    @When(OnlineSentences.REFUNDS)
    @When(OnlineSentences.REFUNDS_ZH)
    public void refunds(String amount, String after) {
        refund(amount, after);
    }

    @When(OnlineSentences.SAME_ORDER)
    @When(OnlineSentences.SAME_ORDER_ZH)
    public void sameOrder(String after) {
        again(after, fields -> fields);
    }

    @When(OnlineSentences.SAME_ORDER_OTHER_AMOUNT)
    @When(OnlineSentences.SAME_ORDER_OTHER_AMOUNT_ZH)
    public void sameOrderOtherAmount(String amount, String after) {
        again(after, fields -> ProbedOrders.priced(fields, amount));
    }

    @When(OnlineSentences.BOTH_FEES)
    @When(OnlineSentences.BOTH_FEES_ZH)
    public void bothFees(String after) {
        again(after, fields -> ProbedOrders.with(fields, "rmb_fee", "88.00"));
    }

    @When(OnlineSentences.NO_FEE)
    @When(OnlineSentences.NO_FEE_ZH)
    public void noFee(String after) {
        again(after, fields -> ProbedOrders.with(fields, "total_fee", ""));
    }

    @When(OnlineSentences.PRICED_AT)
    @When(OnlineSentences.PRICED_AT_ZH)
    public void pricedAt(String amount, String after) {
        again(after, fields -> ProbedOrders.with(fields, "total_fee", amount.split(" ", -1)[0]));
    }

    @When(OnlineSentences.WRONG_COUNT)
    @When(OnlineSentences.WRONG_COUNT_ZH)
    public void wrongCount(String after) {
        again(after, ProbedOrders::miscounted);
    }

    @When(OnlineSentences.VALID_FOR)
    @When(OnlineSentences.VALID_FOR_ZH)
    public void validFor(String length, String after) {
        again(after, fields -> ProbedOrders.valid(fields, Span.parse(length)));
    }

    @When(OnlineSentences.BOTH_TIMES)
    @When(OnlineSentences.BOTH_TIMES_ZH)
    public void bothTimes(String rule, String length, String after) {
        again(after, fields -> ProbedOrders.timed(fields, Span.parse(rule), Span.parse(length)));
    }

    @When(OnlineSentences.LOGS_IN_THERE)
    @When(OnlineSentences.LOGS_IN_THERE_ZH)
    public void logsInThere(String after) {
        buyer(after, (cashier, order) -> cashier.logsIn(ProbedOrders.anew(order)));
    }

    @When(OnlineSentences.SPLIT_REFUND)
    @When(OnlineSentences.SPLIT_REFUND_ZH)
    public void splitRefund(String amount, String receivers, String after) {
        refundSplit("transOut", amount, receivers, after);
    }

    @When(OnlineSentences.SPLIT_AS_PAID)
    @When(OnlineSentences.SPLIT_AS_PAID_ZH)
    public void splitAsPaid(String amount, String receivers, String after) {
        refundSplit("transIn", amount, receivers, after);
    }

    @When(OnlineSentences.SHOP_ORDERS)
    @When(OnlineSentences.SHOP_ORDERS_ZH)
    public void shopOrders(String amount, String after) {
        order(Span.parse(after), Product.WEB, amount);
    }

    @When(OnlineSentences.TIMEOUT_RULE)
    @When(OnlineSentences.TIMEOUT_RULE_ZH)
    public void timeoutRule(String after) {
        again(after, ProbedOrders::ruled);
    }

    @When(OnlineSentences.SPLIT)
    @When(OnlineSentences.SPLIT_ZH)
    public void split(String receivers, String amount, String after) {
        again(after, fields -> ProbedOrders.split(fields, Integer.parseInt(receivers), Money.parse(amount)));
    }

    @When(OnlineSentences.ORDERS)
    @When(OnlineSentences.ORDERS_ZH)
    public void orders(String amount) {
        order(Product.WEB, amount);
    }

    @When(OnlineSentences.ORDERS_WEB)
    @When(OnlineSentences.ORDERS_WEB_ZH)
    public void ordersWeb(String amount) {
        order(Product.WEB, amount);
    }

    @When(OnlineSentences.ORDERS_WAP)
    @When(OnlineSentences.ORDERS_WAP_ZH)
    public void ordersWap(String amount) {
        order(Product.WAP, amount);
    }

    @When(OnlineSentences.ORDERS_APP)
    @When(OnlineSentences.ORDERS_APP_ZH)
    public void ordersApp(String amount) {
        order(Product.APP, amount);
    }

    @When(OnlineSentences.OPENS)
    @When(OnlineSentences.OPENS_ZH)
    public void opens(String after) {
        buyer(after, CashierSide::opens);
    }

    @When(OnlineSentences.LOGS_IN)
    @When(OnlineSentences.LOGS_IN_ZH)
    public void logsIn(String after) {
        buyer(after, CashierSide::logsIn);
    }

    @When(OnlineSentences.PAYS)
    @When(OnlineSentences.PAYS_ZH)
    public void pays(String after) {
        buyer(after, CashierSide::pays);
    }

    @When(OnlineSentences.LEAVES)
    @When(OnlineSentences.LEAVES_ZH)
    public void leaves(String after) {
        buyer(after, CashierSide::leaves);
    }

    @When(OnlineSentences.RETURNS)
    @When(OnlineSentences.RETURNS_ZH)
    public void returns(String after) {
        buyer(after, (cashier, order) -> cashier.returns(order, true));
    }

    @When(OnlineSentences.FORGED_RETURN)
    @When(OnlineSentences.FORGED_RETURN_ZH)
    public void forgedReturn(String after) {
        buyer(after, (cashier, order) -> cashier.returns(order, false));
    }

    @When(OnlineSentences.TOLD)
    @When(OnlineSentences.TOLD_ZH)
    public void told(String status, String after) {
        buyer(after, (cashier, order) -> cashier.tells(order, result(status)));
    }

    @Then(OnlineSentences.REACHES)
    @Then(OnlineSentences.REACHES_ZH)
    public void reaches(String clause) {
        scene.expect(OnlineSentences.REACHES, clause);
    }

    @Then(OnlineSentences.REFUSED)
    @Then(OnlineSentences.REFUSED_ZH)
    public void refused(String code, String clause) {
        scene.expect(OnlineSentences.REFUSED, code, clause);
    }

    @Then(OnlineSentences.CARRIES)
    @Then(OnlineSentences.CARRIES_ZH)
    public void carries(String field, String other, String clause) {
        scene.expect(OnlineSentences.CARRIES, field, other, clause);
    }

    @Then(OnlineSentences.AS_REPORTED)
    @Then(OnlineSentences.AS_REPORTED_ZH)
    public void asReported(String clause) {
        scene.expect(OnlineSentences.AS_REPORTED, clause);
    }

    @Then(OnlineSentences.PRODUCT_CODE)
    @Then(OnlineSentences.PRODUCT_CODE_ZH)
    public void productCode(String code, String other, String clause) {
        scene.expect(OnlineSentences.PRODUCT_CODE, code, other, clause);
    }

    @Then(OnlineSentences.ONE_FEE)
    @Then(OnlineSentences.ONE_FEE_ZH)
    public void oneFee(String clause) {
        scene.expect(OnlineSentences.ONE_FEE, clause);
    }

    @Then(OnlineSentences.ID_FORM)
    @Then(OnlineSentences.ID_FORM_ZH)
    public void idForm(String clause) {
        scene.expect(OnlineSentences.ID_FORM, clause);
    }

    @Then(OnlineSentences.QUOTED)
    @Then(OnlineSentences.QUOTED_ZH)
    public void quoted(String clause) {
        scene.expect(OnlineSentences.QUOTED, clause);
    }

    @Then(OnlineSentences.PROVED)
    @Then(OnlineSentences.PROVED_ZH)
    public void proved(String clause) {
        scene.expect(OnlineSentences.PROVED, clause);
    }

    @Then(OnlineSentences.DELIVERED)
    @Then(OnlineSentences.DELIVERED_ZH)
    public void delivered(String clause) {
        scene.expect(OnlineSentences.DELIVERED, clause);
    }

    @Then(OnlineSentences.RETURN_PROVES_NOTHING)
    @Then(OnlineSentences.RETURN_PROVES_NOTHING_ZH)
    public void returnProvesNothing(String clause) {
        scene.expect(OnlineSentences.RETURN_PROVES_NOTHING, clause);
    }

    @Then(OnlineSentences.RESULT_PROVES_NOTHING)
    @Then(OnlineSentences.RESULT_PROVES_NOTHING_ZH)
    public void resultProvesNothing(String clause) {
        scene.expect(OnlineSentences.RESULT_PROVES_NOTHING, clause);
    }

    @Then(OnlineSentences.STAYS_PENDING)
    @Then(OnlineSentences.STAYS_PENDING_ZH)
    public void staysPending(String min, String clause) {
        scene.expect(OnlineSentences.STAYS_PENDING, min, clause);
    }

    @Then(OnlineSentences.CLOSED)
    @Then(OnlineSentences.CLOSED_ZH)
    public void closed(String clause) {
        scene.expect(OnlineSentences.CLOSED, clause);
    }

    @Then(OnlineSentences.RESULT_QUERIED)
    @Then(OnlineSentences.RESULT_QUERIED_ZH)
    public void resultQueried(String clause) {
        scene.expect(OnlineSentences.RESULT_QUERIED, clause);
    }

    @Then(OnlineSentences.PACE)
    @Then(OnlineSentences.PACE_ZH)
    public void pace(String min, String clause) {
        scene.expect(OnlineSentences.PACE, min, clause);
    }

    @Then(OnlineSentences.BASIS)
    @Then(OnlineSentences.BASIS_ZH)
    public void basis(String clause) {
        scene.expect(OnlineSentences.BASIS, clause);
    }

    @Then(OnlineSentences.DEFERRED)
    @Then(OnlineSentences.DEFERRED_ZH)
    public void deferred(String min, String clause) {
        scene.expect(OnlineSentences.DEFERRED, min, clause);
    }

    @Then(OnlineSentences.KNOWN)
    @Then(OnlineSentences.KNOWN_ZH)
    public void known(String clause) {
        scene.expect(OnlineSentences.KNOWN, clause);
    }

    @Then(OnlineSentences.RESULT_NOT_FAILED)
    @Then(OnlineSentences.RESULT_NOT_FAILED_ZH)
    public void resultNotFailed(String min, String clause) {
        scene.expect(OnlineSentences.RESULT_NOT_FAILED, min, clause);
    }

    private void again(String after, UnaryOperator<Map<String, String>> change) {
        Duration offset = Span.parse(after);
        scene.prepare(stage -> stage.repeat(offset, ORDER, change));
    }

    private void refund(String amount, String after) {
        Money money = Money.parse(amount);
        Duration offset = Span.parse(after);
        scene.prepare(stage -> stage.ask(
                offset,
                "the shop's refund",
                (merchant, course) -> merchant.refund(course.latest().orderId(), money, course::refundBegun)));
    }

    private void refundSplit(String role, String amount, String receivers, String after) {
        Money money = Money.parse(amount);
        int parts = Integer.parseInt(receivers);
        scene.prepare(stage ->
                stage.repeat(Span.parse(after), REFUND, fields -> ProbedOrders.refunded(fields, money, role, parts)));
    }

    private void order(Product product, String amount) {
        order(Duration.ZERO, product, amount);
    }

    private void order(Duration after, Product product, String amount) {
        Sale sale = Sale.online(product, Money.parse(amount));
        scene.prepare(
                stage -> stage.ask(after, "the shop", (merchant, course) -> merchant.charge(sale, course::begun)));
    }

    private void buyer(String after, BiConsumer<CashierSide, Order> act) {
        Duration offset = Span.parse(after);
        scene.prepare(stage -> stage.happen(
                offset,
                Role.BUYER,
                "the buyer",
                side -> act.accept(side.cashier(), stage.course().latest())));
    }

    private static ClientResult result(String status) {
        return Arrays.stream(ClientResult.values())
                .filter(result -> String.valueOf(result.status()).equals(status))
                .findFirst()
                .orElseThrow(() -> new HarnessFault("No wallet says " + status + ". Write 9000, 8000, 6004 or 6002."));
    }
}
