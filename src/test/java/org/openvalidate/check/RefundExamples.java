package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** Refunds, and cancels that a cashier asks for. */
final class RefundExamples {

    private static final String OWN_ID = "every refund has an id of its own, other than that of the payment [RFD-1]";
    private static final String RECOVERED =
            "a refund without result is sent again under the same id, or looked up [RFD-3]";
    private static final String APART = "successive tries of a refund are 5 s to 10 s apart [RFD-5]";
    private static final String REFUSED = "the last refund is refused [RFD-10]";
    private static final String INSTEAD = "a paid trade whose cancel is refused is refunded [CNL-15]";
    private static final String PROVED = "a refund is booked only when its success is proved [RFD-6]";
    private static final String LOOKED_UP = "the result of the refund is read from a refund query [RFD-14]";
    private static final String TOLD = "a person is called about the refund that failed [RFD-16]";
    private static final String RETURNED = "the gateway has returned 5.00 USD in all [RFD-2]";
    private static final String AGREED = "merchant and gateway agree on what was returned [RFD-19]";
    private static final String NONE = "nothing is booked as refunded [RFD-17]";
    private static final String STILL_PAID = "the order stands as paid in the merchant's books [RFD-15]";
    private static final String NOTHING_KEPT = "none of the buyer's money is kept [CNL-16]";
    private static final String HARNESS = "the harness is answered TRADE_NOT_EXIST or TRANS_NOT_FOUND [RFD-12]";
    private static final String ACTION = "the cancel that succeeds answers action refund [CNL-11]";
    private static final String FLAG = "a cancel that answers retry flag N is not sent again [CNL-12]";
    private static final String CANCEL_REFUSED = "the gateway refuses the cancel for good [CNL-14]";
    private static final String NO_RETRY = "FAIL TRADE_CANCEL_TIME_OUT retry_flag=N";

    private RefundExamples() {}

    static Stream<Example> all() {
        return Stream.of(requests(), results(), returns(), cancels()).flatMap(each -> each);
    }

    private static Stream<Example> requests() {
        return Stream.of(
                holds(OWN_ID, "two refunds", refunded("SUCCESS").refund(70, "T", "R2", "2.00", "SUCCESS")),
                holds(OWN_ID, "the same again", refunded("").refund(70, "T", "R1", "5.00", "SUCCESS")),
                broken(OWN_ID, "the payment's id", paid().refund(60, "T", "T", "5.00", "SUCCESS"))
                        .saying("the id of a payment, T"),
                broken(OWN_ID, "one id for two amounts", refunded("SUCCESS").refund(70, "T", "R1", "2.00", "SUCCESS")),
                broken(OWN_ID, "none", paid().refund(60, "T", "", "5.00", "SUCCESS"))
                        .saying("no id"),
                unproven(OWN_ID, "no refund", paid()),
                holds(RECOVERED, "the same id", refunded("").refund(66, "T", "R1", "5.00", "SUCCESS")),
                holds(RECOVERED, "looked up", refunded("").lookUp(66, "T", "R1", "REFUND_SUCCESS")),
                broken(RECOVERED, "a new id", refunded("").refund(66, "T", "R2", "5.00", "SUCCESS")),
                broken(RECOVERED, "given up", refunded("FAILED SYSTEM_ERROR")),
                holds(
                        RECOVERED,
                        "another refund is looked up before it",
                        refunded("").lookUp(62, "T", "R9", "REFUND_SUCCESS").lookUp(66, "T", "R1", "REFUND_SUCCESS")),
                unproven(RECOVERED, "no trouble", refunded("SUCCESS")).saying("every refund had a result"),
                unproven(RECOVERED, "no refund", paid()).saying("no refund was asked for"),
                holds(APART, "6 s", refunded("").refund(66, "T", "R1", "5.00", "SUCCESS")),
                broken(APART, "2 s", refunded("").refund(62, "T", "R1", "5.00", "SUCCESS")),
                outside(APART, "a job's replay is no try", refunded("").refund(400, "T", "R1", "5.00", "SUCCESS")),
                broken(
                                APART,
                                "two minutes to the second is a try still",
                                refunded("").refund(180.1, "T", "R1", "5.00", "SUCCESS"))
                        .saying("120.1 s"),
                outside(APART, "one refund", refunded("SUCCESS")),
                holds(REFUSED, "too much", refunded("FAILED RETURN_AMOUNT_EXCEED")),
                holds(REFUSED, "refused at access level", refunded("F ILLEGAL_PARTNER")),
                broken(REFUSED, "taken", refunded("SUCCESS")),
                unproven(REFUSED, "no answer", refunded("")),
                unproven(REFUSED, "no refund", paid()),
                holds(INSTEAD, "refunded", paid().cancel(30, "T", NO_RETRY).refund(60, "T", "R1", "12.34", "SUCCESS")),
                broken(INSTEAD, "kept", paid().cancel(30, "T", NO_RETRY)),
                broken(
                        INSTEAD,
                        "another sale is refunded",
                        paid().cancel(30, "T", NO_RETRY).refund(60, "U", "R1", "12.34", "SUCCESS")),
                broken(
                        INSTEAD,
                        "only before it",
                        paid().refund(20, "T", "R1", "1.00", "SUCCESS").cancel(30, "T", NO_RETRY)),
                outside(INSTEAD, "cancelled", paid().cancel(30, "T", "SUCCESS")));
    }

    private static Stream<Example> results() {
        return Stream.of(
                holds(PROVED, "synchronous", booked(refunded("SUCCESS"), "R1")),
                holds(PROVED, "by a notice", booked(later("SUCCESS").refundNotice(70, "T", "R1"), "R1")),
                holds(PROVED, "by a query", booked(later("SUCCESS").lookUp(70, "T", "R1", "REFUND_SUCCESS"), "R1")),
                broken(PROVED, "accepted only", booked(later("SUCCESS"), "R1")),
                broken(
                        PROVED,
                        "still on its way",
                        booked(later("SUCCESS").lookUp(70, "T", "R1", "REFUND_PROCESSING"), "R1")),
                broken(
                        PROVED,
                        "a forged notice",
                        booked(later("SUCCESS").refundNotice(70, "T", "R1").fact("signature", "INVALID"), "R1")),
                broken(
                        PROVED,
                        "a notice that another refund is done",
                        booked(later("SUCCESS").refundNotice(70, "T", "R9"), "R1")),
                broken(
                        PROVED,
                        "a notice that it failed",
                        booked(
                                later("SUCCESS").refundNotice(70, "T", "R1").with("refund_status", "REFUND_FAIL"),
                                "R1")),
                unproven(PROVED, "nothing booked", later("SUCCESS")),
                holds(LOOKED_UP, "done", later("SUCCESS").lookUp(70, "T", "R1", "REFUND_SUCCESS")),
                broken(LOOKED_UP, "never", later("SUCCESS")),
                broken(LOOKED_UP, "given up", later("SUCCESS").lookUp(70, "T", "R1", "REFUND_PROCESSING")),
                holds(TOLD, "refused", refunded("FAILED TRADE_STATUS_ERROR").alarm(61, "T")),
                holds(
                        TOLD,
                        "failed later",
                        later("SUCCESS").lookUp(70, "T", "R1", "REFUND_FAIL").alarm(71, "T")),
                broken(TOLD, "nobody", later("SUCCESS").lookUp(70, "T", "R1", "REFUND_FAIL")),
                broken(
                        TOLD,
                        "before it failed",
                        paid().alarm(1, "T").refund(60, "T", "R1", "5.00", "FAILED TRADE_STATUS_ERROR")),
                unproven(TOLD, "no failure", refunded("SUCCESS")));
    }

    private static Stream<Example> returns() {
        return Stream.of(
                holds(RETURNED, "five", ended("5.00")),
                broken(RETURNED, "twice", ended("10.00")),
                broken(RETURNED, "nothing", paid().gateway("T", "TRADE_SUCCESS", true)),
                unproven(RETURNED, "no end", paid()),
                holds(AGREED, "five", ended("5.00").booking(61, "T", "REFUND", "5.00 USD", "R1")),
                holds(AGREED, "nothing", paid().books(1, "T", "PAID").gateway("T", "TRADE_SUCCESS", true)),
                broken(
                                AGREED,
                                "an amount that nobody can read",
                                ended("5.00")
                                        .booking(61, "T", "REFUND", "5.00 USD", "R1")
                                        .fact("amount", "five"))
                        .saying("5.00 returned, 0 booked"),
                broken(AGREED, "booked for another sale", ended("5.00").booking(61, "U", "REFUND", "5.00 USD", "R1")),
                broken(AGREED, "not booked", ended("5.00").books(1, "T", "PAID")),
                broken(
                        AGREED,
                        "booked twice",
                        ended("5.00")
                                .booking(61, "T", "REFUND", "5.00 USD", "R1")
                                .booking(62, "T", "REFUND", "5.00 USD", "R1")),
                unproven(AGREED, "no books", ended("5.00")),
                holds(NONE, "none", paid().books(1, "T", "PAID")),
                broken(NONE, "one", paid().booking(61, "T", "REFUND", "5.00 USD", "R1")),
                unproven(NONE, "no books", paid()),
                holds(STILL_PAID, "paid", paid().books(1, "T", "PAID")),
                broken(STILL_PAID, "refunded", paid().books(1, "T", "PAID").books(2, "T", "REFUNDED")),
                holds(NOTHING_KEPT, "closed", paid().gateway("T", "TRADE_CLOSED", false)),
                broken(NOTHING_KEPT, "kept", paid().gateway("T", "TRADE_SUCCESS", true)),
                outside(
                        NOTHING_KEPT,
                        "sold, since the same pay told that it was paid",
                        lost().pay(9, "T", "FAILED TRADE_HAS_SUCCESS")
                                .till(10, "T", "SUCCESS")
                                .gateway("T", "TRADE_SUCCESS", true)),
                broken(
                        NOTHING_KEPT,
                        "shown as sold without a proof",
                        lost().till(10, "T", "SUCCESS").gateway("T", "TRADE_SUCCESS", true)),
                broken(
                        NOTHING_KEPT,
                        "sold though a cancel was sent",
                        lost().pay(9, "T", "FAILED TRADE_HAS_SUCCESS")
                                .till(10, "T", "SUCCESS")
                                .cancel(20, "T", NO_RETRY)
                                .gateway("T", "TRADE_SUCCESS", true)));
    }

    private static Stream<Example> cancels() {
        return Stream.of(
                holds(HARNESS, "unknown", refunded("FAILED TRADE_NOT_EXIST").byProbe())
                        .stating("expected", "TRADE_NOT_EXIST or TRANS_NOT_FOUND"),
                broken(HARNESS, "taken", refunded("SUCCESS").byProbe()).saying("SUCCESS"),
                unproven(HARNESS, "the merchant asked", refunded("FAILED TRADE_NOT_EXIST")),
                holds(ACTION, "refund", paid().cancel(30, "T", "SUCCESS action=refund")),
                broken(ACTION, "close", paid().cancel(30, "T", "SUCCESS action=close"))
                        .saying("action close"),
                broken(ACTION, "none", paid().cancel(30, "T", "SUCCESS")).saying("no action"),
                unproven(ACTION, "failed", paid().cancel(30, "T", "FAIL SYSTEM_ERROR"))
                        .saying("no cancel succeeded"),
                unproven(ACTION, "not cancelled", paid()).saying("no cancel was sent"),
                holds(FLAG, "once", paid().cancel(30, "T", NO_RETRY)),
                broken(FLAG, "again", paid().cancel(30, "T", NO_RETRY).cancel(35, "T", "SUCCESS")),
                unproven(FLAG, "retriable", paid().cancel(30, "T", "FAIL SYSTEM_ERROR retry_flag=Y"))
                        .saying("no cancel was answered so"),
                unproven(FLAG, "not cancelled", paid()).saying("no cancel was sent"),
                holds(CANCEL_REFUSED, "for good", paid().cancel(30, "T", NO_RETRY)),
                broken(CANCEL_REFUSED, "taken", paid().cancel(30, "T", "SUCCESS")),
                unproven(CANCEL_REFUSED, "no answer", paid().cancel(30, "T", "")));
    }

    private static Tape paid() {
        return tape().pay(0, "T", "SUCCESS");
    }

    private static Tape refunded(String answer) {
        return paid().refund(60, "T", "R1", "5.00", answer);
    }

    private static Tape later(String answer) {
        return refunded(answer).with("is_sync", "N");
    }

    private static Tape booked(Tape tape, String reference) {
        return tape.booking(80, "T", "REFUND", "5.00 USD", reference);
    }

    private static Tape ended(String back) {
        return refunded("SUCCESS").gateway("T", "TRADE_SUCCESS", true).fact("refunded", back);
    }

    private static Tape lost() {
        return tape().pay(0, "T", "");
    }
}
