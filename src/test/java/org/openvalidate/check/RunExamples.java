package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.testkit.Tape;

/** The rules about a run as a whole, and about what a person attests. */
final class RunExamples {

    private static final String COVERED =
            "each of these services was called with success: alipay.acquire.cancel, alipay.acquire.overseas.query [COV-1]";
    private static final String COVERED_APP =
            "each of these services was called with success: mobile.securitypay.pay, alipay.acquire.overseas.query [COV-4]";
    private static final String RATES = "each of these services was called with success: forex_rate_file [COV-8]";
    private static final String APP_ORDER =
            "service=\"mobile.securitypay.pay\"&out_trade_no=\"T\"&sign=\"a%2Bb%3D\"&sign_type=\"RSA\"";
    private static final String FETCHED = "a transaction file and a settlement file were fetched [COV-7]";
    private static final String ONE_CASE = "no merchant trade id appears in two cases of the run [COV-6]";
    private static final String HOSTS = "no call of the run goes to a production host [HOUSE-2]";
    private static final String LEFT = "nothing paid is left behind on the sandbox [HOUSE-3]";
    private static final String STRANGERS = "every call of the run belongs to a case [HOUSE-4]";
    private static final String CONFIRMED = "the statement is confirmed and the evidence attached [LIFE-1]";

    private RunExamples() {}

    private static Example kept(String question, String declared, Outcome outcome, String why, Tape tape) {
        Map<String, String> arguments =
                question.isEmpty() ? Map.of() : Map.of("question", question, "declared", declared);
        Expectation expectation =
                new Expectation("kept.run", arguments, "HOUSE-16", new Text("as it declared", "与声明一致"));
        return new Example(
                new Obligation(expectation, Grade.I, Weight.ADVICE, true), outcome, question + ": " + why, tape.end());
    }

    private static Tape polled(double... at) {
        Tape tape = tape().pay(0, "T", "UNKNOW");
        for (double each : at) {
            tape.query(each, "T", "SUCCESS WAIT_BUYER_PAY");
        }
        return tape;
    }

    /** A call of this purpose that is given up after so many seconds. */
    private static Tape unanswered(Purpose purpose, double seconds) {
        Tape tape = purpose == Purpose.PAY ? tape().pay(0, "T", "") : polled();
        return switch (purpose) {
            case QUERY -> tape.query(3, "T", "").lasting(seconds);
            case CANCEL -> tape.cancel(3, "T", "").lasting(seconds);
            default -> tape.lasting(seconds);
        };
    }

    private static Tape failing(double... at) {
        Tape tape = tape().pay(0, "T", "UNKNOW");
        for (double each : at) {
            tape.query(each, "T", "");
        }
        return tape;
    }

    private static Tape cancelled(double... at) {
        Tape tape = tape().pay(0, "T", "UNKNOW");
        for (double each : at) {
            tape.cancel(each, "T", "UNKNOWN SYSTEM_ERROR");
        }
        return tape;
    }

    static Stream<Example> all() {
        return Stream.of(
                holds(COVERED, "both", tape().query(0, "T", "SUCCESS").cancel(5, "T", "SUCCESS")),
                broken(COVERED, "one failed", tape().query(0, "T", "SUCCESS").cancel(5, "T", "FAIL SYSTEM_ERROR")),
                broken(COVERED, "one was never called", tape().cancel(5, "T", "SUCCESS")),
                broken(
                        COVERED,
                        "begun, and the other in vain",
                        tape().query(0, "T", "").cancel(5, "T", "SUCCESS")),
                broken(COVERED, "begun in vain", tape().cancel(5, "T", "FAIL SYSTEM_ERROR")),
                unproven(
                        COVERED, "not begun: the other is shared by several products", tape().query(0, "T", "SUCCESS")),
                holds(RATES, "fetched", tape().download(0, "forex_rate_file", "20260302", "20260302", "a|b")),
                broken(RATES, "beside sales online", tape().order(0, "T")),
                unproven(RATES, "where nothing is sold online", tape().pay(0, "T", "SUCCESS")),
                unproven(
                        COVERED,
                        "by the harness only",
                        tape().query(0, "T", "SUCCESS").byProbe()),
                holds(
                        ONE_CASE,
                        "twice in one case",
                        of("A", "T").pay(9, "T", "SUCCESS").fact(WholeRun.CASE, "A")),
                broken(
                        ONE_CASE,
                        "in two cases",
                        of("A", "T").pay(9, "T", "SUCCESS").fact(WholeRun.CASE, "B")),
                holds(
                        COVERED_APP,
                        "handed over by the app",
                        tape().query(0, "T", "SUCCESS").act(1, BuyerAct.ORDER_STRING, "T", BuyerAct.TEXT, APP_ORDER)),
                unproven(COVERED_APP, "no app", tape().query(0, "T", "SUCCESS")),
                holds(
                        FETCHED,
                        "from the server",
                        tape().fetch(0, "2088_transaction_20260302.txt", true)
                                .fetch(1, "2088_settlement_20260303.txt", true)),
                holds(
                        FETCHED,
                        "by download and by its own word",
                        tape().download(0, "forex_liquidation_file", "20260302", "20260302", "a|b")
                                .reconciled(9, 1, 0)),
                broken(
                        FETCHED,
                        "one of them was never there",
                        tape().fetch(0, "2088_fptrade_20260302.csv", true)
                                .fetch(1, "2088_fpsettlement_20260303.csv", false)),
                broken(
                        FETCHED,
                        "a download of nothing",
                        tape().download(0, "forex_compare_file", "20260302", "20260302", "")
                                .fetch(1, "2088_settlement_20260303.txt", true)),
                unproven(FETCHED, "no file at all", tape().pay(0, "T", "SUCCESS")),
                holds(HOSTS, "the sandbox", of("A", "T").host("mapi.alipaydev.com")),
                broken(HOSTS, "production", of("A", "T").host("intlmapi.alipay.com")),
                broken(HOSTS, "production with a port", of("A", "T").host("GlobalMapi.alipay.com:443")),
                holds(
                        LEFT,
                        "cancelled",
                        of("A", "T").gateway("T", "TRADE_CLOSED", false).sandbox()),
                broken(
                        LEFT,
                        "paid",
                        of("A", "T").gateway("T", "TRADE_SUCCESS", true).sandbox()),
                outside(LEFT, "paid on a simulated gateway", of("A", "T").gateway("T", "TRADE_SUCCESS", true)),
                holds(STRANGERS, "of a case", of("A", "T")),
                broken(STRANGERS, "of none", of(WholeRun.NO_CASE, "T")),
                kept("query-interval", "4 s", Outcome.SATISFIED, "fixed delay", polled(0, 4.2, 8.4)),
                kept("query-interval", "4 s", Outcome.SATISFIED, "one stray query", polled(0, 4, 8, 9)),
                kept("query-interval", "4 s", Outcome.SATISFIED, "the job comes later", polled(0, 4, 304, 604, 904)),
                kept("query-interval", "4 s", Outcome.VIOLATED, "twice as often", polled(0, 2, 4, 6)),
                kept("query-interval", "4 s", Outcome.UNPROVEN, "one query", polled(0)),
                kept("query-first", "3 s", Outcome.SATISFIED, "after the pay", polled(3, 7)),
                kept("query-first", "3 s", Outcome.VIOLATED, "much later", polled(9, 13)),
                kept(
                        "till-budget",
                        "60 s",
                        Outcome.SATISFIED,
                        "and a last query",
                        polled(56, 62).cancel(63, "T", "SUCCESS")),
                kept(
                        "till-budget",
                        "60 s",
                        Outcome.VIOLATED,
                        "too early",
                        polled(3, 7).cancel(8, "T", "SUCCESS")),
                kept(
                        "till-budget",
                        "60 s",
                        Outcome.VIOLATED,
                        "too late",
                        polled(94, 98).cancel(99, "T", "SUCCESS")),
                kept(
                        "till-budget",
                        "60 s",
                        Outcome.UNPROVEN,
                        "a failed query ends it sooner",
                        tape().pay(0, "T", "UNKNOW")
                                .query(3, "T", "FAIL SYSTEM_ERROR")
                                .cancel(4, "T", "SUCCESS")),
                kept("cancel-interval", "5 s", Outcome.SATISFIED, "so", cancelled(10, 15, 20)),
                kept("cancel-interval", "5 s", Outcome.VIOLATED, "slower", cancelled(10, 19, 28)),
                kept("pay-timeout", "5 s", Outcome.SATISFIED, "given up then", unanswered(Purpose.PAY, 5.1)),
                kept("pay-timeout", "5 s", Outcome.VIOLATED, "waited for longer", unanswered(Purpose.PAY, 30)),
                kept("pay-timeout", "5 s", Outcome.UNPROVEN, "every pay answered", polled(3)),
                kept("pay-timeout", "90 s", Outcome.UNPROVEN, "the gateway let go", unanswered(Purpose.PAY, 60)),
                kept("query-timeout", "5 s", Outcome.SATISFIED, "given up then", unanswered(Purpose.QUERY, 5)),
                kept("query-timeout", "5 s", Outcome.VIOLATED, "given up sooner", unanswered(Purpose.QUERY, 1)),
                kept("query-timeout", "5 s", Outcome.UNPROVEN, "every query answered", polled(3)),
                kept("query-timeout", "90 s", Outcome.UNPROVEN, "the gateway let go", unanswered(Purpose.QUERY, 60)),
                kept("query-timeout", "5 s", Outcome.UNPROVEN, "only a pay stayed open", unanswered(Purpose.PAY, 9)),
                kept("cancel-timeout", "5 s", Outcome.SATISFIED, "given up then", unanswered(Purpose.CANCEL, 5)),
                kept("cancel-timeout", "5 s", Outcome.VIOLATED, "waited for longer", unanswered(Purpose.CANCEL, 15)),
                kept("cancel-timeout", "5 s", Outcome.UNPROVEN, "every cancel answered", cancelled(10, 15)),
                kept("cancel-timeout", "90 s", Outcome.UNPROVEN, "the gateway let go", unanswered(Purpose.CANCEL, 60)),
                kept("cancel-timeout", "5 s", Outcome.UNPROVEN, "nothing was cancelled", polled(3)),
                kept(
                        "query-failures",
                        "3",
                        Outcome.SATISFIED,
                        "three",
                        failing(3, 7, 11).cancel(12, "T", "SUCCESS")),
                kept("query-failures", "3", Outcome.VIOLATED, "one", failing(3).cancel(4, "T", "SUCCESS")),
                kept(
                        "query-failures",
                        "1",
                        Outcome.VIOLATED,
                        "three",
                        failing(3, 7, 11).cancel(12, "T", "SUCCESS")),
                kept(
                        "query-failures",
                        "3",
                        Outcome.SATISFIED,
                        "an answer begins them anew",
                        failing(3)
                                .query(7, "T", "SUCCESS WAIT_BUYER_PAY")
                                .query(11, "T", "")
                                .query(15, "T", "")
                                .query(19, "T", "")
                                .cancel(20, "T", "SUCCESS")),
                kept(
                        "query-failures",
                        "9",
                        Outcome.UNPROVEN,
                        "the budget may have ended them",
                        failing(3, 13, 23).cancel(24, "T", "SUCCESS")),
                kept("query-failures", "3", Outcome.UNPROVEN, "none failed", polled(3, 7)),
                kept(
                        "cancel-attempts",
                        "3",
                        Outcome.SATISFIED,
                        "three",
                        cancelled(10, 15, 20).alarm(21, "T")),
                kept(
                        "cancel-attempts",
                        "3",
                        Outcome.VIOLATED,
                        "one",
                        cancelled(10).alarm(11, "T")),
                kept(
                        "cancel-attempts",
                        "3",
                        Outcome.VIOLATED,
                        "five",
                        cancelled(1, 6, 11, 16, 21).alarm(22, "T")),
                kept(
                        "cancel-attempts",
                        "3",
                        Outcome.SATISFIED,
                        "an alarm about another trade",
                        cancelled(10, 15, 20).alarm(12, "OTHER").alarm(21, "T")),
                kept("cancel-attempts", "3", Outcome.UNPROVEN, "nobody was called", cancelled(10, 15, 20)),
                kept(
                        "cancel-attempts",
                        "3",
                        Outcome.UNPROVEN,
                        "no retry was wanted",
                        tape().pay(0, "T", "UNKNOW")
                                .cancel(5, "T", "FAIL REASON_ILLEGAL_STATUS retry_flag=N")
                                .alarm(6, "T")),
                kept("job-interval", "5 min", Outcome.SATISFIED, "its round", cancelled(10, 15, 315, 615)),
                kept("job-interval", "5 min", Outcome.SATISFIED, "its round had begun", cancelled(10, 15, 115, 415)),
                kept("job-interval", "5 min", Outcome.VIOLATED, "later", cancelled(10, 15, 915)),
                kept("job-interval", "5 min", Outcome.VIOLATED, "more often", cancelled(10, 15, 115, 215, 315, 415)),
                kept("job-interval", "5 min", Outcome.UNPROVEN, "nothing was left over", cancelled(10, 15, 20)),
                kept("", "", Outcome.UNPROVEN, "nothing declared", polled(0)),
                holds(
                        CONFIRMED,
                        "confirmed and proved",
                        tape().external()
                                .attached("attested.statement", "attachments/LIVE-001-1.png", "the configuration")
                                .attested("attested.statement", true)),
                unproven(
                        CONFIRMED,
                        "confirmed without a proof",
                        tape().external().attested("attested.statement", true)),
                unproven(
                        CONFIRMED,
                        "a proof without a word",
                        tape().external().attached("attested.statement", "attachments/LIVE-001-1.png", "what")),
                outside(CONFIRMED, "of the reference merchant", tape().attested("attested.statement", true)),
                broken(CONFIRMED, "denied", tape().external().attested("attested.statement", false)));
    }

    private static Tape of(String caseId, String trade) {
        return tape().pay(0, trade, "SUCCESS").fact(WholeRun.CASE, caseId);
    }
}
