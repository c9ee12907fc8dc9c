package org.openvalidate.check;

import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.testkit.Tape;

/** The figures that a merchant declares, kept and not kept. */
final class DeclaredExamples {

    private DeclaredExamples() {}

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

    /** A code on a screen that nobody pays, and that is cancelled then. */
    private static Tape shown(double cancelled) {
        return scanned("SUCCESS WAIT_BUYER_PAY")
                .query(cancelled - 1, "T", "SUCCESS WAIT_BUYER_PAY")
                .cancel(cancelled, "T", "SUCCESS");
    }

    private static Tape scanned(String answer) {
        return tape().order(0, "T", "SUCCESS").query(5, "T", answer);
    }

    private static Tape refunded(String id, double... at) {
        Tape tape = tape().pay(0, "T", "SUCCESS");
        for (double each : at) {
            tape.refund(each, "T", id, "1.00", "UNKNOWN SYSTEM_ERROR");
        }
        return tape;
    }

    private static Tape refundedOnline(double... at) {
        Tape tape = tape().order(0, "T");
        for (double each : at) {
            tape.call(each, "forex_refund", Map.of("out_trade_no", "T", "out_return_no", "R1"), "", "T");
        }
        return tape;
    }

    static Stream<Example> all() {
        return Stream.of(
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
                kept("qr-validity", "2 min", Outcome.SATISFIED, "given up then", shown(121)),
                kept("qr-validity", "2 min", Outcome.SATISFIED, "with a last query under way", shown(131)),
                kept("qr-validity", "2 min", Outcome.VIOLATED, "given up sooner", shown(60)),
                kept("qr-validity", "2 min", Outcome.VIOLATED, "left standing", shown(140)),
                kept("qr-validity", "2 min", Outcome.UNPROVEN, "never given up", scanned("SUCCESS WAIT_BUYER_PAY")),
                kept(
                        "qr-validity",
                        "2 min",
                        Outcome.UNPROVEN,
                        "cancelled because it was paid",
                        scanned("SUCCESS TRADE_SUCCESS").cancel(60, "T", "SUCCESS")),
                kept(
                        "qr-validity",
                        "2 min",
                        Outcome.UNPROVEN,
                        "cancelled because nobody knew",
                        scanned("").cancel(60, "T", "SUCCESS")),
                kept(
                        "qr-validity",
                        "2 min",
                        Outcome.UNPROVEN,
                        "a sale by barcode",
                        polled(56, 62).cancel(63, "T", "SUCCESS")),
                kept("refund-interval", "5 s", Outcome.SATISFIED, "again then", refunded("R1", 10, 15.2, 20.4)),
                kept("refund-interval", "5 s", Outcome.SATISFIED, "the job comes later", refunded("R1", 10, 15, 315)),
                kept("refund-interval", "5 s", Outcome.VIOLATED, "too soon", refunded("R1", 10, 11, 12)),
                kept("refund-interval", "5 s", Outcome.VIOLATED, "later", refunded("R1", 10, 40, 70)),
                kept("refund-interval", "5 s", Outcome.UNPROVEN, "asked for once", refunded("R1", 10)),
                kept(
                        "refund-interval",
                        "5 s",
                        Outcome.UNPROVEN,
                        "another refund of the trade",
                        refunded("R1", 10).refund(11, "T", "R2", "1.00", "UNKNOWN SYSTEM_ERROR")),
                kept(
                        "refund-interval",
                        "5 s",
                        Outcome.UNPROVEN,
                        "sent again after it was granted",
                        tape().pay(0, "T", "SUCCESS")
                                .refund(10, "T", "R1", "1.00", "SUCCESS")
                                .refund(11, "T", "R1", "1.00", "SUCCESS")),
                kept("refund-interval", "5 s", Outcome.UNPROVEN, "refunds of another service", refundedOnline(10, 11)));
    }
}
