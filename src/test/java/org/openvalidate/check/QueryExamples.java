package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** count.query, spacing.query, persist.query, recovery.query */
final class QueryExamples {

    private static final String COUNT = "the trade is queried at least 3 times [POLL-1]";
    private static final String APART = "successive queries are 2 s to 6 s apart [POLL-2]";
    private static final String PERSIST = "queries go on until one is answered [POLL-3]";
    private static final String RECOVERED =
            "the trade is queried at least 3 times, or cancelled right after a failed query [POLL-4]";
    private static final String WAIT = "SUCCESS WAIT_BUYER_PAY";
    private static final String FAILS = "FAIL SYSTEM_ERROR";

    private QueryExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                outside(
                        COUNT,
                        "told by a notice",
                        tape().pay(0, "T", "UNKNOW").query(3, "T", FAILS).notice(5, "T", "TRADE_SUCCESS", "VALID")),
                broken(COUNT, "told by nobody", told("T", "TRADE_SUCCESS", "INVALID")),
                broken(COUNT, "told of another trade", told("U", "TRADE_SUCCESS", "VALID")),
                broken(COUNT, "told that it waits", told("T", "WAIT_BUYER_PAY", "VALID")),
                outside(COUNT, "told that it is closed", told("T", "TRADE_CLOSED", "VALID")),
                holds(COUNT, "three", polled(3, 6, 9)),
                broken(COUNT, "two, and one of another trade", polled(3, 6).query(9, "U", WAIT)),
                broken(COUNT, "none", tape().pay(0, "T", "")),
                unproven(COUNT, "no pay", tape()),
                holds(APART, "exactly 1.5 s: 2 s less the tolerance", polled(3, 4.5)),
                broken(APART, "1.499 s", polled(3, 4.499)),
                holds(APART, "exactly 6.5 s: 6 s and the tolerance", polled(3, 9.5)),
                broken(APART, "6.501 s", polled(3, 9.501)),
                broken(APART, "one bad gap among good ones", polled(3, 6, 7, 10)),
                holds(
                        APART,
                        "end to end, where an answer is slow",
                        polled(3).lasting(6).query(12, "T", WAIT).lasting(2)),
                broken(
                        APART,
                        "the first query belongs to another trade",
                        polled(3, 13).query(16, "U", WAIT)),
                holds(
                                APART,
                                "another trade is asked for between",
                                polled(3).query(4, "U", WAIT).query(7, "T", WAIT))
                        .showing(2, 4),
                outside(APART, "one query", polled(3)),
                outside(APART, "no query, but its count is judged beside it", polled().obliging(must(COUNT))),
                unproven(APART, "no query and nothing counts them", polled()),
                outside(
                        APART,
                        "a cancel lies between",
                        polled(3).cancel(4, "T", "SUCCESS").query(20, "T", "SUCCESS TRADE_CLOSED")),
                holds(
                        APART,
                        "the harness's own query is not counted",
                        polled(3, 6).query(6.2, "T", WAIT).byProbe()),
                holds(PERSIST, "answered at last", polled().query(3, "T", FAILS).query(6, "T", WAIT)),
                holds(
                        PERSIST,
                        "a definite no is an answer",
                        polled().query(3, "T", "").query(6, "T", "FAIL TRADE_NOT_EXIST")),
                broken(PERSIST, "gave up", polled().query(3, "T", FAILS).query(6, "T", "F SYSTEM_ERROR")),
                broken(
                        PERSIST,
                        "an answer with a wrong signature is none",
                        polled().query(3, "T", FAILS).query(6, "T", WAIT).fact("answerSignature", "INVALID")),
                outside(
                        PERSIST,
                        "cancelled right after the failed one",
                        polled().query(3, "T", FAILS).cancel(3.2, "T", "SUCCESS")),
                outside(
                        PERSIST,
                        "the harness asks between",
                        polled().query(3, "T", FAILS)
                                .query(3.1, "T", WAIT)
                                .byProbe()
                                .cancel(3.2, "T", "SUCCESS")),
                broken(
                        PERSIST,
                        "another trade was cancelled",
                        polled().query(3, "T", FAILS).cancel(3.2, "U", "SUCCESS")),
                unproven(PERSIST, "no query failed", polled(3)),
                holds(RECOVERED, "three queries", polled(3, 6, 9)),
                holds(
                        RECOVERED,
                        "straight to cancel",
                        polled().query(3, "T", FAILS).cancel(6, "T", "SUCCESS")),
                broken(RECOVERED, "one query and nothing", polled().query(3, "T", FAILS)),
                broken(
                        RECOVERED,
                        "the query before the cancel had not failed",
                        polled(3).cancel(6, "T", "SUCCESS")));
    }

    private static Tape told(String trade, String status, String signature) {
        return polled(3).notice(5, trade, status, signature);
    }

    private static Tape polled(double... at) {
        Tape tape = tape().pay(0, "T", "UNKNOW");
        for (double each : at) {
            tape.query(each, "T", WAIT);
        }
        return tape;
    }
}
