package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** What till, merchant and gateway say: learnt, trusted, once, alarm, till, agreement, final. */
final class ClaimExamples {

    private static final String LEARNT = "success is learnt from a query or a verified notice [PAY-7]";
    private static final String TRUSTED = "success is never taken from an answer with a wrong signature [SGN-3]";
    private static final String ONCE = "the buyer is charged once [HOUSE-2]";
    private static final String ALARM = "an alarm is raised [ERRC-1]";
    private static final String SUCCESS = "the till shows success [TILL-3]";
    private static final String FAILURE = "the till shows failure [TILL-4]";
    private static final String AGREE = "till, merchant and gateway agree on the end [END-1]";
    private static final String ENDS = "the trade ends as TRADE_SUCCESS [END-2]";
    private static final String COMPLETED =
            "the sale is completed, unless it is cancelled right after a failed query [IV-1]";
    private static final String PAID = "SUCCESS TRADE_SUCCESS";

    private ClaimExamples() {}

    static Stream<Example> all() {
        return Stream.of(proofs(), ends(), completed()).flatMap(each -> each);
    }

    private static Stream<Example> proofs() {
        return Stream.of(
                holds(LEARNT, "from a query", open().query(3, "T", PAID).till(3.2, "T", "SUCCESS"))
                        .saying("proved by exchange #2"),
                holds(
                        LEARNT,
                        "from a verified notice",
                        open().notice(3, "T", "TRADE_SUCCESS", "VALID").till(3.2, "T", "SUCCESS")),
                holds(
                        LEARNT,
                        "from the same pay again",
                        open().pay(9, "T", "SUCCESS").till(9.2, "T", "SUCCESS")),
                broken(
                        LEARNT,
                        "before the query",
                        open().till(1, "T", "SUCCESS").query(3, "T", PAID)),
                broken(
                        LEARNT,
                        "from a forged notice",
                        open().notice(3, "T", "TRADE_SUCCESS", "INVALID").till(3.2, "T", "SUCCESS")),
                broken(LEARNT, "from another trade", open().query(3, "U", PAID).till(3.2, "T", "SUCCESS")),
                unproven(LEARNT, "no success shown", open().query(3, "T", PAID).till(3.2, "T", "PENDING")),
                unproven(
                        LEARNT, "the pay said so", tape().pay(0, "T", "SUCCESS").till(1, "T", "SUCCESS")),
                holds(TRUSTED, "queried first", forged().query(3, "T", PAID).till(4, "T", "SUCCESS")),
                holds(TRUSTED, "never believed", forged().till(60, "T", "FAILURE")),
                broken(
                        TRUSTED,
                        "the till believed",
                        forged().till(1, "T", "SUCCESS").query(3, "T", PAID)),
                broken(
                                TRUSTED,
                                "the books believed",
                                forged().books(1, "T", "PAID").till(2, "T", "SUCCESS"))
                        .saying("merchant said PAID before anything verified")
                        .showing(1, 2),
                broken(
                        TRUSTED,
                        "a notice with a wrong signature believed",
                        open().notice(3, "T", "TRADE_SUCCESS", "INVALID").till(4, "T", "SUCCESS")),
                unproven(
                        TRUSTED,
                        "what was forged speaks of no payment",
                        open().notice(3, "T", "TRADE_CLOSED", "INVALID").till(4, "T", "FAILURE")),
                unproven(
                        TRUSTED,
                        "a genuine notice",
                        open().notice(3, "T", "TRADE_SUCCESS", "VALID").till(4, "T", "SUCCESS")),
                unproven(
                        TRUSTED,
                        "nothing was forged",
                        tape().pay(0, "T", "SUCCESS").till(1, "T", "SUCCESS")),
                holds(ALARM, "after no answer", tape().pay(0, "T", "").alarm(60, "T")),
                holds(
                        ALARM,
                        "after a failed cancel",
                        open().cancel(9, "T", "FAIL TRADE_STATUS_ERROR").alarm(9, "T")),
                broken(ALARM, "none", tape().pay(0, "T", "").books(60, "T", "CLOSED")),
                broken(ALARM, "before the trouble", tape().alarm(0, "T").pay(1, "T", "")),
                holds(ALARM, "after a failed query", open().query(3, "T", "").alarm(4, "T")),
                unproven(
                        ALARM,
                        "a query was answered",
                        open().query(3, "T", "SUCCESS WAIT_BUYER_PAY").alarm(4, "T")),
                unproven(
                        ALARM,
                        "it was the harness that got no answer",
                        open().query(3, "T", "").byProbe().alarm(4, "T")),
                unproven(
                        ALARM,
                        "what is no part of a sale went wrong",
                        open().call(3, "a.new.one", Map.of(), "", "").alarm(4, "T")),
                unproven(ALARM, "nothing heard of the merchant", tape().pay(0, "T", "")),
                unproven(ALARM, "waiting for a password is no trouble", open().alarm(9, "T")));
    }

    private static Stream<Example> ends() {
        return Stream.of(
                holds(ONCE, "once", open().gateway("T", "TRADE_SUCCESS", true).gateway("U", "TRADE_CLOSED", false)),
                broken(ONCE, "twice", open().gateway("T", "TRADE_SUCCESS", true).gateway("U", "TRADE_SUCCESS", true)),
                broken(ONCE, "sold for nothing", open().till(9, "T", "SUCCESS").gateway("T", "TRADE_CLOSED", false)),
                unproven(ONCE, "not sold either", open().till(9, "T", "FAILURE").gateway("T", "TRADE_CLOSED", false)),
                holds(SUCCESS, "last word", open().till(1, "T", "PENDING").till(9, "T", "SUCCESS")),
                broken(SUCCESS, "taken back", open().till(1, "T", "SUCCESS").till(9, "T", "FAILURE")),
                broken(SUCCESS, "pending for ever", open().till(1, "T", "PENDING")),
                holds(
                        SUCCESS,
                        "of the trade it named",
                        open().till(9, "T", "SUCCESS").pay(10, "U", "SUCCESS")),
                holds(
                        SUCCESS,
                        "and a word to the buyer",
                        open().till(9, "T", "SUCCESS").message(10, "T", "Thank you.")),
                unproven(SUCCESS, "nothing shown", open()),
                holds(FAILURE, "failure", open().till(9, "T", "FAILURE")),
                broken(FAILURE, "success", open().till(9, "T", "SUCCESS")),
                holds(AGREE, "sold", said("SUCCESS", "PAID").gateway("T", "TRADE_FINISHED", true)),
                holds(
                        AGREE,
                        "sold, and somebody was called",
                        said("SUCCESS", "PAID").alarm(10, "T").gateway("T", "TRADE_SUCCESS", true)),
                holds(AGREE, "not sold", said("FAILURE", "CLOSED").gateway("T", "TRADE_CLOSED", false)),
                holds(
                        AGREE,
                        "paid too late, given back",
                        said("FAILURE", "REFUNDED").gateway("T", "TRADE_CLOSED", false)),
                broken(
                        AGREE,
                        "given back in the books alone",
                        said("FAILURE", "REFUNDED").gateway("T", "TRADE_SUCCESS", true)),
                holds(AGREE, "never created", said("FAILURE", "CLOSED").gateway("T", "NOT_EXIST", false)),
                broken(AGREE, "paid but not sold", said("FAILURE", "CLOSED").gateway("T", "TRADE_SUCCESS", true))
                        .saying("till FAILURE, merchant CLOSED, gateway TRADE_SUCCESS (charged)"),
                broken(AGREE, "books differ", said("SUCCESS", "CLOSED").gateway("T", "TRADE_SUCCESS", true)),
                broken(AGREE, "books still open", said("SUCCESS", "PENDING").gateway("T", "TRADE_SUCCESS", true)),
                broken(AGREE, "trade still open", said("FAILURE", "CLOSED").gateway("T", "WAIT_BUYER_PAY", false)),
                unproven(AGREE, "gateway not asked", said("SUCCESS", "PAID")),
                holds(ENDS, "so", open().gateway("T", "TRADE_SUCCESS", true)),
                holds(ENDS, "finished is a success", open().gateway("T", "TRADE_FINISHED", true)),
                broken(ENDS, "otherwise", open().gateway("T", "TRADE_CLOSED", false)),
                broken(
                        ENDS,
                        "one of two",
                        open().gateway("T", "TRADE_SUCCESS", true).gateway("U", "WAIT_BUYER_PAY", false)));
    }

    private static Stream<Example> completed() {
        return Stream.of(
                holds(COMPLETED, "sold", said("SUCCESS", "PAID").gateway("T", "TRADE_SUCCESS", true)),
                broken(COMPLETED, "given up", said("FAILURE", "CLOSED").gateway("T", "TRADE_CLOSED", false)),
                broken(COMPLETED, "the till does not know", said("PENDING", "PAID")),
                broken(
                        COMPLETED,
                        "cancelled, though the query before was answered",
                        said("FAILURE", "CLOSED")
                                .query(3, "T", "SUCCESS WAIT_BUYER_PAY")
                                .cancel(4, "T", "SUCCESS")
                                .gateway("T", "TRADE_CLOSED", false)),
                outside(
                        COMPLETED,
                        "cancelled right after a failed query",
                        said("FAILURE", "CLOSED")
                                .query(3, "T", "FAIL SYSTEM_ERROR")
                                .cancel(3.2, "T", "SUCCESS")
                                .gateway("T", "TRADE_CLOSED", false)),
                unproven(COMPLETED, "gateway not asked", said("SUCCESS", "PAID")),
                unproven(COMPLETED, "nothing was sold", tape()));
    }

    private static Tape open() {
        return tape().pay(0, "T", "UNKNOW");
    }

    private static Tape forged() {
        return tape().pay(0, "T", "SUCCESS").fact("answerSignature", "INVALID");
    }

    private static Tape said(String till, String books) {
        return open().till(9, "T", till).books(9, "T", books);
    }
}
