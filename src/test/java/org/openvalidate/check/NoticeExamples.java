package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.testkit.Tape;

/** Everything that ends in {@code .notice}, {@code .acknowledgement}, {@code .booking} or {@code .forgery}. */
final class NoticeExamples {

    private static final String ACKNOWLEDGED = "every genuine notice is acknowledged with success [NTC-1]";
    private static final String EXACT = "nothing stands before or after the word of an acknowledgement [NTC-2]";
    private static final String PLAIN =
            "no answer to a notice is a page, a redirect or begins with a byte-order mark [NTC-3]";
    private static final String ONCE = "the payment is booked once [NTC-4]";
    private static final String REPEATED = "the payment is booked once although its notice comes again [NTC-4]";
    private static final String CROSSING = "the payment is booked once although a notice crosses an answer [NTC-4]";
    private static final String FORGED = "nothing is booked because of a forged notice [NTC-5]";
    private static final String REFUSED = "a forged notice is not acknowledged [NTC-6]";
    private static final String AMOUNT = "nothing is booked because of a notice with another amount [NTC-7]";
    private static final String CURRENCY = "nothing is booked because of a notice with another currency [NTC-8]";
    private static final String UNKNOWN = "nothing is booked because of a notice about an unknown order [NTC-9]";
    private static final String CONFIRMED =
            "nothing is booked because of a notice that notify_verify does not confirm [NTC-10]";
    private static final String BLANK = "a notice with blanks for plus is taken for genuine [NTC-11]";
    private static final String REOPENED = "no notice opens a final order again [NTC-12]";
    private static final String LADDER =
            "an unacknowledged notice comes 3 times within 25 h under one notify_id [NTC-13]";
    private static final String PAID = "SUCCESS TRADE_FINISHED";

    private static final String APP_ORDER =
            "service=\"mobile.securitypay.pay\"&out_trade_no=\"T\"&total_fee=\"12.34\"&sign=\"a%3D\"&sign_type=\"RSA\"";

    private NoticeExamples() {}

    static Stream<Example> all() {
        return Stream.of(answers(), bookings(), lures(), ladders()).flatMap(each -> each);
    }

    private static Stream<Example> answers() {
        return Stream.of(
                holds(ACKNOWLEDGED, "lower case", told()),
                holds(ACKNOWLEDGED, "upper case", told().answered(200, "SUCCESS")),
                holds(
                        ACKNOWLEDGED,
                        "the second time",
                        told().answered(200, "fail")
                                .notice(130, "T", "TRADE_FINISHED", "VALID")
                                .with("notify_id", "N")),
                holds(
                        ACKNOWLEDGED,
                        "a forged one need not be",
                        told().notice(30, "T", "TRADE_FINISHED", "INVALID").answered(200, "fail")),
                holds(ACKNOWLEDGED, "as often as it comes", twice()).showing(2, 3),
                holds(ACKNOWLEDGED, "a repetition that found nobody", twice().unanswered()),
                broken(ACKNOWLEDGED, "never", told().answered(200, "fail")).saying("HTTP 200 \"fail\""),
                broken(ACKNOWLEDGED, "another word beside it", told().answered(200, "success!")),
                broken(ACKNOWLEDGED, "HTTP 500", told().answered(500, "success"))
                        .saying("HTTP 500 \"success\""),
                broken(ACKNOWLEDGED, "not answered", told().unanswered()).saying("no answer"),
                broken(ACKNOWLEDGED, "a long page", told().answered(200, "x".repeat(40) + "y"))
                        .saying("HTTP 200 \"" + "x".repeat(40) + "…\""),
                broken(ACKNOWLEDGED, "40 characters", told().answered(200, "x".repeat(40)))
                        .saying("HTTP 200 \"" + "x".repeat(40) + "\""),
                broken(
                        ACKNOWLEDGED,
                        "not the second time",
                        told().notice(130, "T", "TRADE_FINISHED", "VALID")
                                .with("notify_id", "N")
                                .answered(200, "duplicate")),
                unproven(ACKNOWLEDGED, "forged ones only", order().notice(20, "T", "TRADE_FINISHED", "INVALID")),
                holds(EXACT, "the word", told()),
                broken(EXACT, "a line break", told().answered(200, "success\n")).saying("8 characters"),
                unproven(EXACT, "no acknowledgement", told().answered(200, "fail")),
                holds(PLAIN, "plain", told()),
                holds(PLAIN, "whatever the word", told().answered(200, "fail")).saying("held by 1 of 1"),
                broken(PLAIN, "a page", told().answered(200, " <html>success</html>"))
                        .saying("a page"),
                broken(PLAIN, "a redirect", told().answered(302, "")).saying("a redirect"),
                broken(PLAIN, "a byte-order mark", told().answered(200, "\uFEFFsuccess"))
                        .saying("a byte-order mark"),
                unproven(PLAIN, "never answered", told().unanswered()),
                holds(BLANK, "believed", told().with("sign", "a b")),
                broken(BLANK, "not believed", told().with("sign", "a b").answered(200, "fail")),
                unproven(BLANK, "no blank", told()),
                holds(
                        REFUSED,
                        "refused",
                        order().notice(20, "T", "TRADE_FINISHED", "INVALID").answered(200, "fail")),
                broken(REFUSED, "acknowledged", order().notice(20, "T", "TRADE_FINISHED", "INVALID")));
    }

    private static Stream<Example> bookings() {
        return Stream.of(
                holds(ONCE, "once", told().booking(21, "T", "PAYMENT").booking(21, "T", "DELIVERY")),
                broken(
                                ONCE,
                                "booked twice beside another",
                                told().booking(21, "U", "PAYMENT")
                                        .booking(21, "T", "PAYMENT")
                                        .booking(60, "T", "PAYMENT"))
                        .saying("PAYMENT booked 2 times")
                        .showing(4, 5),
                broken(ONCE, "sent twice", told().booking(21, "T", "DELIVERY").booking(60, "T", "DELIVERY")),
                broken(ONCE, "not at all", told().books(21, "T", "PENDING").gateway("T", "TRADE_FINISHED", true)),
                unproven(
                        ONCE,
                        "nothing was paid",
                        order().books(21, "T", "PENDING").gateway("T", "TRADE_CLOSED", false)),
                holds(REPEATED, "once", twice().booking(21, "T", "PAYMENT")),
                broken(
                        REPEATED,
                        "each time",
                        twice().booking(21, "T", "PAYMENT").booking(130, "T", "PAYMENT")),
                unproven(
                        REPEATED,
                        "a forged one came twice",
                        forged().with("notify_id", "N")
                                .notice(130, "T", "TRADE_FINISHED", "INVALID")
                                .with("notify_id", "N")
                                .booking(140, "T", "PAYMENT")),
                unproven(REPEATED, "it came once", told().booking(21, "T", "PAYMENT")),
                holds(CROSSING, "once", crossed().booking(21, "T", "PAYMENT")),
                broken(
                        CROSSING,
                        "by both",
                        crossed().booking(21, "T", "PAYMENT").booking(23, "T", "PAYMENT")),
                unproven(
                        CROSSING,
                        "the answer knew of no payment",
                        told().tradeQuery(19, "T", "SUCCESS WAIT_BUYER_PAY")
                                .lasting(3)
                                .booking(21, "T", "PAYMENT")),
                unproven(
                        CROSSING,
                        "the notice was forged",
                        forged().tradeQuery(19, "T", PAID).lasting(3).booking(23, "T", "PAYMENT")),
                unproven(
                        CROSSING,
                        "one after the other",
                        told().tradeQuery(60, "T", PAID).booking(21, "T", "PAYMENT")));
    }

    private static Stream<Example> lures() {
        return Stream.of(
                holds(FORGED, "ignored", forged()),
                holds(
                        FORGED,
                        "a query has proved it",
                        forged().tradeQuery(30, "T", PAID).booking(31, "T", "PAYMENT")),
                holds(
                        FORGED,
                        "booked before",
                        order().tradeQuery(10, "T", PAID)
                                .books(11, "T", "PAID")
                                .notice(20, "T", "TRADE_FINISHED", "INVALID")),
                broken(FORGED, "booked", forged().booking(20.1, "T", "PAYMENT")),
                broken(FORGED, "shown", forged().till(20.1, "T", "SUCCESS")),
                unproven(
                        FORGED,
                        "it speaks of no payment",
                        order().notice(20, "T", "WAIT_BUYER_PAY", "INVALID").books(21, "T", "PAID")),
                unproven(FORGED, "none came", told()),
                holds(AMOUNT, "ignored", told().with("total_fee", "13.34")),
                broken(AMOUNT, "booked", told().with("total_fee", "13.34").books(21, "T", "PAID")),
                broken(
                        AMOUNT,
                        "an app's order",
                        tape().act(0, BuyerAct.ORDER_STRING, "T", BuyerAct.TEXT, APP_ORDER)
                                .notice(20, "T", "TRADE_FINISHED", "VALID")
                                .with("total_fee", "13.34")
                                .books(21, "T", "PAID")),
                broken(
                        AMOUNT,
                        "a shop's sale",
                        tape().pay(0, "T", "UNKNOW")
                                .notice(20, "T", "TRADE_SUCCESS", "VALID")
                                .with("total_fee", "13.34")
                                .books(21, "T", "PAID")),
                broken(AMOUNT, "no number", told().with("total_fee", "much").books(21, "T", "PAID")),
                unproven(
                        AMOUNT,
                        "the right one",
                        told().with("total_fee", "12.340").books(21, "T", "PAID")),
                holds(CURRENCY, "ignored", told().with("currency", "EUR")),
                broken(CURRENCY, "booked", told().with("currency", "EUR").books(21, "T", "PAID")),
                unproven(
                        CURRENCY,
                        "the right one",
                        told().with("currency", "USD").books(21, "T", "PAID")),
                holds(UNKNOWN, "ignored", order().notice(20, "X", "TRADE_FINISHED", "VALID")),
                broken(
                        UNKNOWN,
                        "booked",
                        order().notice(20, "X", "TRADE_FINISHED", "VALID").booking(21, "X", "PAYMENT")),
                broken(
                        UNKNOWN,
                        "the till shows it only afterwards",
                        order().notice(20, "X", "TRADE_FINISHED", "VALID").till(21, "X", "SUCCESS")),
                unproven(
                        UNKNOWN,
                        "the till knew of it",
                        order().till(10, "X", "PENDING").notice(20, "X", "TRADE_FINISHED", "VALID")),
                unproven(
                        UNKNOWN,
                        "a sale at a store code begins with its notice",
                        tape().storeCode(0, "create", "1", "SUCCESS qrcode=Q")
                                .notice(20, "X", "TRADE_SUCCESS", "VALID")
                                .booking(21, "X", "PAYMENT")),
                unproven(UNKNOWN, "an order of the shop", told()),
                holds(CONFIRMED, "ignored", verified("false")),
                broken(CONFIRMED, "booked", verified("false").books(21, "T", "PAID")),
                unproven(
                        CONFIRMED,
                        "another service denies nothing",
                        told().call(20.1, "a.new.one", Map.of("notify_id", "N"), "", "")
                                .answered(200, "false")
                                .books(21, "T", "PAID")),
                unproven(
                        CONFIRMED,
                        "another notice is denied",
                        told().call(20.1, "notify_verify", Map.of("notify_id", "M"), "", "")
                                .answered(200, "false")
                                .books(21, "T", "PAID")),
                unproven(CONFIRMED, "nobody answered", verified(" ").books(21, "T", "PAID")),
                unproven(CONFIRMED, "confirmed", verified("true").books(21, "T", "PAID")));
    }

    private static Stream<Example> ladders() {
        return Stream.of(
                holds(
                        LADDER,
                        "three times",
                        twice().notice(250, "T", "TRADE_FINISHED", "VALID").with("notify_id", "N")),
                holds(
                        LADDER,
                        "three times, the last after 25 h to the second",
                        twice().notice(90_020, "T", "TRADE_FINISHED", "VALID").with("notify_id", "N")),
                holds(
                                LADDER,
                                "another notice counts for itself",
                                twice().notice(250, "T", "TRADE_FINISHED", "VALID")
                                        .with("notify_id", "N")
                                        .notice(260, "T", "TRADE_FINISHED", "VALID")
                                        .with("notify_id", "M"))
                        .saying("3 times within 230 s"),
                broken(
                        LADDER,
                        "four times",
                        twice().notice(250, "T", "TRADE_FINISHED", "VALID")
                                .with("notify_id", "N")
                                .notice(260, "T", "TRADE_FINISHED", "VALID")
                                .with("notify_id", "N")),
                broken(LADDER, "twice", twice()).saying("2 times within 110 s"),
                broken(
                        LADDER,
                        "three times, too late",
                        twice().notice(90_100, "T", "TRADE_FINISHED", "VALID").with("notify_id", "N")),
                holds(
                        REOPENED,
                        "it stayed paid",
                        told().books(21, "T", "PAID").notice(130, "T", "TRADE_FINISHED", "VALID")),
                broken(
                        REOPENED,
                        "closed, then paid",
                        order().books(15, "T", "CLOSED")
                                .notice(20, "T", "TRADE_FINISHED", "VALID")
                                .books(21, "T", "PAID")),
                holds(
                        REOPENED,
                        "paid, then refunded",
                        told().books(21, "T", "PAID")
                                .notice(130, "T", "TRADE_FINISHED", "VALID")
                                .books(140, "T", "REFUNDED")),
                holds(
                        REOPENED,
                        "closed when the notice had said so",
                        told().books(21, "T", "PENDING")
                                .books(22, "T", "CLOSED")
                                .notice(130, "T", "TRADE_CLOSED", "VALID")),
                broken(
                                REOPENED,
                                "refunded, then paid again",
                                told().books(21, "T", "PAID")
                                        .books(60, "T", "REFUNDED")
                                        .notice(130, "T", "TRADE_FINISHED", "VALID")
                                        .books(131, "T", "PAID"))
                        .saying("PAID after REFUNDED")
                        .showing(5, 6),
                broken(
                                REOPENED,
                                "paid, then pending",
                                told().books(21, "T", "PAID")
                                        .notice(130, "T", "WAIT_BUYER_PAY", "VALID")
                                        .books(131, "T", "PENDING"))
                        .saying("PENDING after PAID"),
                broken(
                                REOPENED,
                                "closed, then pending",
                                order().books(15, "T", "CLOSED")
                                        .notice(20, "T", "WAIT_BUYER_PAY", "VALID")
                                        .books(21, "T", "PENDING"))
                        .saying("PENDING after CLOSED"),
                unproven(REOPENED, "none came late", told().books(21, "T", "PAID")));
    }

    private static Tape order() {
        return tape().order(0, "T");
    }

    private static Tape told() {
        return order().notice(20, "T", "TRADE_FINISHED", "VALID").with("notify_id", "N");
    }

    private static Tape twice() {
        return told().notice(130, "T", "TRADE_FINISHED", "VALID").with("notify_id", "N");
    }

    private static Tape forged() {
        return order().notice(20, "T", "TRADE_FINISHED", "INVALID");
    }

    private static Tape crossed() {
        return told().tradeQuery(19, "T", PAID).lasting(3);
    }

    private static Tape verified(String word) {
        return told().call(20.1, "notify_verify", Map.of("notify_id", "N"), "", "")
                .answered(200, word);
    }
}
