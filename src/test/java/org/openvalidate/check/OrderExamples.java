package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.testkit.Tape;

/** Orders from afar. */
final class OrderExamples {

    private static final String REACHES = "the buyer reaches the cashier [ORD-3]";
    private static final String REFUSED = "the order is refused with INVALID_PARAMETER [ORD-17]";
    private static final String CARRIES = "the order carries refer_url and trade_information [ORD-10]";
    private static final String PRODUCT =
            "the product code of the order is NEW_OVERSEAS_SELLER or OVERSEAS_SELLER [ORD-1]";
    private static final String FEE = "the order has exactly one price and is never settled in CNY [ORD-6]";
    private static final String ID = "every online order id has only letters, digits and underscores [ORD-11]";
    private static final String QUOTED =
            "the order string is quoted, signed as quoted and its signature URL-encoded [ORD-12]";
    private static final String PROVED =
            "nothing is delivered before a verified notice or a query proves the payment [ORD-2]";
    private static final String DELIVERED = "the paid order is delivered [ORD-4]";
    private static final String RETURNED = "the return to the shop alone changes nothing [ORD-7]";
    private static final String TOLD = "the result in the app alone changes nothing [ORD-2]";
    private static final String PENDING = "the order stays pending for 60 s while the gateway knows no trade [ORD-8]";
    private static final String CLOSED = "the unpaid order is closed [ORD-9]";
    private static final String QUERIED = "an open result in the app is queried [ORD-13]";
    private static final String OPEN = "an open result in the app is no failure for 60 s [ORD-14]";
    private static final String PACE = "any two refunds are at least 3 s apart [FXR-1]";
    private static final String BASIS = "a refund has the basis of its payment [FXR-2]";
    private static final String DEFERRED = "a refund without funds is asked for again, not before 60 s [FXR-4]";
    private static final String KNOWN =
            "a refund that the gateway knows already is queried, never made under another id [FXR-5]";
    private static final String REFUND = "forex_refund";
    private static final String LOOK_UP = "alipay.acquire.refund.query";
    private static final String PAID = "SUCCESS TRADE_FINISHED";
    private static final String GOOD =
            "service=\"mobile.securitypay.pay\"&out_trade_no=\"T\"&total_fee=\"12.34\"&currency=\"USD\"&sign=\"a%2Bb%3D\"&sign_type=\"RSA\"";

    private OrderExamples() {}

    static Stream<Example> all() {
        return Stream.of(requests(), strings(), ends(), waits(), refunds()).flatMap(each -> each);
    }

    private static Stream<Example> requests() {
        return Stream.of(
                holds(REACHES, "sent on", order()),
                broken(REACHES, "a page with a code", order().answered(200, "<html>ILLEGAL_SIGN</html>")),
                broken(REACHES, "an app's order", tape().act(1, BuyerAct.HANDS_OVER, "T", "error", "ALIN10070"))
                        .saying("\"ALIN10070\""),
                holds(REACHES, "an app's order that the wallet takes", app(GOOD, "VALID"))
                        .saying("so they do"),
                holds(
                                REACHES,
                                "one went on, one stayed on a page",
                                order().order(9, "U").answered(200, "<html/>"))
                        .showing(1),
                unproven(REACHES, "a page without one", order().answered(200, "<html>MAX_WIDTH</html>")),
                holds(REFUSED, "so", order().answered(200, "<b>INVALID_PARAMETER</b>")),
                holds(
                        REFUSED,
                        "whatever else is asked afterwards",
                        order().answered(200, "<b>INVALID_PARAMETER</b>").tradeQuery(9, "T", PAID)),
                broken(REFUSED, "otherwise", order().answered(200, "<b>ILLEGAL_SIGN</b>"))
                        .saying("ILLEGAL_SIGN"),
                broken(REFUSED, "taken", order()).saying("taken"),
                holds(CARRIES, "both", order()),
                broken(CARRIES, "one is missing", order().with("refer_url", null))
                        .saying("an order without refer_url"),
                holds(PRODUCT, "the new one", order()),
                holds(PRODUCT, "the old one", order().with("product_code", "OVERSEAS_SELLER")),
                broken(PRODUCT, "another", order().with("product_code", "NEW_WAP_OVERSEAS_SELLER"))
                        .saying("NEW_WAP_OVERSEAS_SELLER"),
                broken(PRODUCT, "none", order().with("product_code", null)).saying("none"),
                holds(FEE, "abroad", order()),
                holds(FEE, "in CNY", order().with("total_fee", null).with("rmb_fee", "88.00")),
                broken(FEE, "both", order().with("rmb_fee", "88.00")).saying("both"),
                broken(FEE, "neither", order().with("total_fee", null)).saying("neither"),
                broken(FEE, "settled in CNY", order().with("currency", "CNY")).saying("currency \"CNY\""),
                broken(FEE, "no currency", order().with("currency", null)).saying("currency \"\""),
                holds(ID, "letters and digits", order()),
                broken(ID, "a hyphen", order().with("out_trade_no", "T-1")),
                broken(ID, "65 characters", order().with("out_trade_no", "T".repeat(65))),
                outside(ID, "a sale in a shop", tape().pay(0, "T-1", "SUCCESS")));
    }

    private static Stream<Example> strings() {
        return Stream.of(
                holds(QUOTED, "as it should be", app(GOOD, "VALID")),
                holds(CARRIES, "in an app", app(GOOD + "&refer_url=\"u\"&trade_information=\"t\"", "VALID")),
                broken(QUOTED, "no quotes", app(GOOD.replace("\"", ""), "VALID"))
                        .saying("values without quotes"),
                broken(
                        QUOTED,
                        "signature not encoded",
                        app(GOOD.replace("%2B", "+").replace("%3D", "="), "VALID")),
                broken(QUOTED, "signed without quotes", app(GOOD, "INVALID")).saying("signature INVALID"),
                unproven(
                        QUOTED,
                        "no wallet has seen it",
                        tape().act(0, BuyerAct.ORDER_STRING, "T", BuyerAct.TEXT, GOOD)));
    }

    private static Stream<Example> ends() {
        return Stream.of(
                holds(PROVED, "a notice", told().booking(20.1, "T", "DELIVERY")),
                holds(PROVED, "a query", order().tradeQuery(60, "T", PAID).till(60.1, "T", "SUCCESS")),
                broken(PROVED, "nothing", order().booking(1, "T", "DELIVERY")),
                broken(
                        PROVED,
                        "before the notice",
                        order().books(19, "T", "PAID").notice(20, "T", "TRADE_FINISHED", "VALID")),
                broken(
                        PROVED,
                        "a notice with another amount",
                        told().with("total_fee", "1.00").books(21, "T", "PAID")),
                unproven(PROVED, "nothing was sold", told()),
                holds(DELIVERED, "sent", told().booking(21, "T", "DELIVERY")),
                broken(DELIVERED, "not sent", told().books(21, "T", "PAID").gateway("T", "TRADE_FINISHED", true)),
                unproven(DELIVERED, "not paid", order().books(9, "T", "CLOSED").gateway("T", "TRADE_CLOSED", false)),
                unproven(PROVED, "nothing but an open order", order().books(9, "T", "PENDING")),
                holds(
                        CLOSED,
                        "closed, and somebody was called",
                        order().books(0, "T", "PENDING")
                                .books(900, "T", "CLOSED")
                                .alarm(901, "T")),
                holds(CLOSED, "closed", order().books(0, "T", "PENDING").books(900, "T", "CLOSED")),
                broken(CLOSED, "for ever pending", order().books(0, "T", "PENDING")));
    }

    private static Stream<Example> waits() {
        return Stream.of(
                holds(RETURNED, "nothing changed", back()),
                holds(
                        RETURNED,
                        "a query has proved it",
                        back().tradeQuery(31, "T", PAID).books(31.2, "T", "PAID")),
                broken(RETURNED, "believed", back().books(30.1, "T", "PAID")),
                holds(TOLD, "nothing changed", result("9000")),
                broken(TOLD, "believed", result("9000").booking(30.1, "T", "PAYMENT")),
                holds(PENDING, "waited", asked().books(61, "T", "CLOSED")),
                broken(PENDING, "given up", asked().books(59, "T", "CLOSED")),
                broken(PENDING, "shown as failure", asked().till(31, "T", "FAILURE")),
                outside(
                        PENDING,
                        "the gateway knew a trade",
                        order().books(0, "T", "PENDING")
                                .tradeQuery(30, "T", "SUCCESS WAIT_BUYER_PAY")
                                .books(31, "T", "CLOSED")),
                outside(PENDING, "not asked", order().books(0, "T", "PENDING")),
                holds(QUERIED, "queried", result("8000").tradeQuery(31, "T", PAID)),
                broken(
                        QUERIED,
                        "not queried",
                        order().tradeQuery(9, "T", "F TRADE_NOT_EXIST")
                                .act(30, BuyerAct.APP_RESULT, "T", BuyerAct.RESULT_STATUS, "6004")),
                broken(QUERIED, "another order was queried", result("8000").tradeQuery(31, "U", PAID)),
                unproven(QUERIED, "a clear result", result("6001")),
                holds(OPEN, "still open", result("6002")),
                holds(
                        OPEN,
                        "the gateway has closed it",
                        result("6002")
                                .tradeQuery(31, "T", "SUCCESS TRADE_CLOSED")
                                .books(32, "T", "CLOSED")),
                holds(OPEN, "given up after a minute", result("6002").books(90, "T", "CLOSED")),
                broken(
                        OPEN,
                        "another order is what the gateway has closed",
                        result("6002")
                                .tradeQuery(31, "U", "SUCCESS TRADE_CLOSED")
                                .books(32, "T", "CLOSED")),
                broken(OPEN, "failed", result("6002").books(31, "T", "CLOSED")));
    }

    private static Stream<Example> refunds() {
        return Stream.of(
                holds(
                        PACE,
                        "exactly 2.5 s: 3 s less the tolerance",
                        refund(30, "R1").call(32.5, REFUND, asked("R2"), "", "T")),
                broken(PACE, "2.499 s", refund(30, "R1").call(32.499, REFUND, asked("R2"), "", "T")),
                outside(PACE, "one refund", refund(30, "R1")),
                outside(
                        PACE,
                        "one refund, and one in a shop",
                        refund(30, "R1").refund(31, "U", "R2", "1.00", "SUCCESS")),
                holds(BASIS, "abroad", refund(30, "R1")),
                holds(
                        BASIS,
                        "in CNY",
                        order().with("total_fee", null)
                                .with("rmb_fee", "88.00")
                                .call(30, REFUND, asked("R1"), "", "T")
                                .with("return_amount", null)
                                .with("return_rmb_amount", "88.00")),
                broken(BASIS, "in CNY what was paid abroad", refund(30, "R1").with("return_rmb_amount", "88.00"))
                        .saying("return_rmb_amount, return_amount, USD"),
                broken(BASIS, "another currency", refund(30, "R1").with("currency", "EUR"))
                        .saying("return_amount, EUR"),
                broken(
                                BASIS,
                                "no amount",
                                refund(30, "R1").with("return_amount", null).with("currency", null))
                        .saying("none"),
                holds(DEFERRED, "later", poor().call(91, REFUND, asked("R2"), "", "T")),
                broken(DEFERRED, "at once", poor().call(34, REFUND, asked("R2"), "", "T")),
                broken(DEFERRED, "never", poor()),
                holds(
                        DEFERRED,
                        "60 s less the tolerance after the answer",
                        poor().call(89.6, REFUND, asked("R2"), "", "T")),
                broken(DEFERRED, "a millisecond earlier", poor().call(89.599, REFUND, asked("R2"), "", "T")),
                broken(
                                DEFERRED,
                                "it was another order's",
                                poor().call(91, REFUND, Map.of("out_trade_no", "U", "out_return_no", "R2"), "", "U"))
                        .saying("never"),
                unproven(DEFERRED, "there were funds", refund(30, "R1")).saying("the funds sufficed"),
                unproven(DEFERRED, "no refund", order()).saying("no refund was asked for"),
                holds(KNOWN, "queried", repeated().call(34, LOOK_UP, asked("R1"), "SUCCESS", "T")),
                broken(KNOWN, "under another id", repeated().call(34, REFUND, asked("R2"), "", "T")),
                broken(KNOWN, "left alone", repeated()),
                holds(
                        KNOWN,
                        "queried, and another order is refunded",
                        repeated()
                                .call(34, LOOK_UP, asked("R1"), "SUCCESS", "T")
                                .call(40, REFUND, Map.of("out_trade_no", "U", "out_return_no", "R9"), "", "U")),
                holds(
                        KNOWN,
                        "asked for again under the same id, and queried",
                        repeated()
                                .call(34, REFUND, asked("R1"), "F REPEATED_REFUNDMENT_REQUEST", "T")
                                .call(40, LOOK_UP, asked("R1"), "SUCCESS", "T")),
                holds(
                        KNOWN,
                        "another part of the sum was refunded before",
                        refund(10, "R0")
                                .call(30, REFUND, asked("R1"), "F REPEATED_REFUNDMENT_REQUEST", "T")
                                .call(34, LOOK_UP, asked("R1"), "SUCCESS", "T")),
                broken(KNOWN, "another refund is queried", repeated().call(34, LOOK_UP, asked("R9"), "SUCCESS", "T"))
                        .saying("no query"),
                unproven(KNOWN, "not repeated", refund(30, "R1")).saying("no refund was called repeated"),
                unproven(KNOWN, "no refund", order()).saying("no refund was asked for"));
    }

    private static Map<String, String> asked(String id) {
        return Map.of("out_trade_no", "T", "out_return_no", id, "return_amount", "12.34", "currency", "USD");
    }

    private static Tape refund(double at, String id) {
        return order().call(at, REFUND, asked(id), "", "T");
    }

    private static Tape poor() {
        return order().call(30, REFUND, asked("R1"), "F MERCHANT_BALANCE_NOT_ENOUGH", "T");
    }

    private static Tape repeated() {
        return order().call(30, REFUND, asked("R1"), "F REPEATED_REFUNDMENT_REQUEST", "T");
    }

    private static Tape order() {
        return tape().order(0, "T");
    }

    private static Tape told() {
        return order().notice(20, "T", "TRADE_FINISHED", "VALID");
    }

    private static Tape back() {
        return order().act(30, BuyerAct.RETURNS, "T", BuyerAct.GENUINE, "true");
    }

    private static Tape asked() {
        return order().books(0, "T", "PENDING").tradeQuery(30, "T", "F TRADE_NOT_EXIST");
    }

    private static Tape result(String status) {
        return order().act(30, BuyerAct.APP_RESULT, "T", BuyerAct.RESULT_STATUS, status);
    }

    private static Tape app(String text, String signature) {
        return tape().act(0, BuyerAct.ORDER_STRING, "T", BuyerAct.TEXT, text)
                .act(0, BuyerAct.HANDS_OVER, "T", "signature", signature);
    }
}
