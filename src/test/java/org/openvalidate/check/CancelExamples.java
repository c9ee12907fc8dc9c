package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** Everything that ends in {@code .cancel}. */
final class CancelExamples {

    private static final String ABSENT = "no cancel is sent [CNL-1]";
    private static final String WINDOW =
            "the trade is cancelled 20 s to 120 s after the pay, or queried until it is closed [CNL-2]";
    private static final String DEADLINE =
            "unless a final state is learnt, the trade is cancelled within 120 s of the pay [CNL-3]";
    private static final String GAP = "the cancel follows the last failed query within 6 s [CNL-4]";
    private static final String COUNT = "the trade is cancelled at least 3 times [CNL-5]";
    private static final String APART = "successive cancels are 3 s to 10 s apart [CNL-6]";
    private static final String LAST = "only the last cancel succeeds [CNL-7]";
    private static final String REPLAY =
            "a cancel that was never answered with success is sent again within 5 min [CNL-8]";
    private static final String FAILS = "FAIL SYSTEM_ERROR";

    private CancelExamples() {}

    static Stream<Example> all() {
        return Stream.of(timing(), attempts(), replays()).flatMap(each -> each);
    }

    private static Stream<Example> timing() {
        return Stream.of(
                holds(ABSENT, "none", open()),
                broken(ABSENT, "one", open().cancel(60, "T", "SUCCESS")),
                holds(WINDOW, "19.5 s", open().cancel(19.5, "T", "SUCCESS")),
                broken(WINDOW, "19.499 s", open().cancel(19.499, "T", "SUCCESS")),
                holds(WINDOW, "120.5 s", open().cancel(120.5, "T", "SUCCESS")),
                broken(WINDOW, "120.501 s", open().cancel(120.501, "T", "SUCCESS")),
                broken(WINDOW, "neither", open().query(3, "T", "SUCCESS WAIT_BUYER_PAY")),
                holds(WINDOW, "found closed", open().query(181, "T", "SUCCESS TRADE_CLOSED")),
                broken(
                        WINDOW,
                        "found closed only after a cancel too early",
                        open().cancel(10, "T", "SUCCESS").query(13, "T", "SUCCESS TRADE_CLOSED")),
                holds(DEADLINE, "in time", open().cancel(60, "T", "SUCCESS")),
                holds(
                        DEADLINE,
                        "an unanswered pay is recorded after the cancel",
                        tape().cancel(60, "T", "SUCCESS").pay(0, "T", "").lasting(90)),
                broken(DEADLINE, "too late", open().cancel(121, "T", "SUCCESS")),
                broken(DEADLINE, "never", open().query(3, "T", "FAIL TRADE_NOT_EXIST")),
                outside(DEADLINE, "paid, says a query", open().query(3, "T", "SUCCESS TRADE_SUCCESS")),
                outside(DEADLINE, "closed, says a notice", open().notice(3, "T", "TRADE_CLOSED", "VALID")),
                outside(
                        DEADLINE,
                        "cancelled when it was long known to be paid",
                        open().query(3, "T", "SUCCESS TRADE_SUCCESS").cancel(130, "T", "SUCCESS")),
                broken(
                        DEADLINE,
                        "known only after the cancel",
                        open().cancel(121, "T", "SUCCESS").query(124, "T", "SUCCESS TRADE_CLOSED")),
                broken(
                        DEADLINE,
                        "a notice that it waits teaches nothing",
                        open().notice(3, "T", "WAIT_BUYER_PAY", "VALID")),
                outside(DEADLINE, "paid, says the same pay", open().pay(9, "T", "FAILED TRADE_HAS_SUCCESS")),
                broken(DEADLINE, "a forged notice teaches nothing", open().notice(3, "T", "TRADE_SUCCESS", "INVALID")),
                holds(GAP, "6.5 s from its end", failing(30).cancel(36.6, "T", "SUCCESS")),
                broken(GAP, "6.501 s from its end", failing(30).cancel(36.601, "T", "SUCCESS")),
                broken(GAP, "never", failing(30)),
                outside(GAP, "a later query was answered", failing(30).query(33, "T", "SUCCESS TRADE_SUCCESS")),
                unproven(
                        GAP,
                        "a query failed only after the cancel",
                        open().cancel(30, "T", "SUCCESS").query(33, "T", FAILS)),
                unproven(GAP, "no query failed", open().cancel(30, "T", "SUCCESS")));
    }

    private static Stream<Example> attempts() {
        return Stream.of(
                holds(COUNT, "three", cancelled(30, 35, 40)),
                broken(COUNT, "two", cancelled(30, 35)),
                outside(COUNT, "found closed, nothing to cancel", open().query(181, "T", "SUCCESS TRADE_CLOSED")),
                broken(COUNT, "found closed after one", cancelled(30).query(181, "T", "SUCCESS TRADE_CLOSED")),
                broken(COUNT, "none, and the trade is open", open().query(181, "T", "SUCCESS WAIT_BUYER_PAY")),
                broken(COUNT, "two replays are no attempts", cancelled(30, 130, 230)),
                holds(APART, "2.5 s and 10.5 s", cancelled(30, 32.5, 43)),
                broken(APART, "2.499 s", cancelled(30, 32.499)),
                broken(APART, "10.501 s", cancelled(30, 40.501)),
                holds(APART, "a replay after the alarm is no attempt", alarmed().cancel(60, "T", "SUCCESS")),
                outside(APART, "one cancel", cancelled(30)),
                outside(APART, "none, but they are counted", open().obliging(must(COUNT))),
                unproven(APART, "none", open()),
                holds(LAST, "the third", cancelled(30, 35).cancel(40, "T", "SUCCESS")),
                broken(LAST, "none", cancelled(30, 35, 40)),
                broken(
                        LAST,
                        "one too many",
                        cancelled(30).cancel(35, "T", "SUCCESS").cancel(40, "T", "SUCCESS")),
                outside(LAST, "nothing to cancel", open().query(190, "T", "SUCCESS TRADE_CLOSED")),
                unproven(LAST, "no cancel", open()));
    }

    private static Stream<Example> replays() {
        return Stream.of(
                holds(REPLAY, "after the alarm", alarmed().cancel(200, "T", "SUCCESS")),
                holds(REPLAY, "5 min and the tolerance", alarmed().cancel(340.6, "T", FAILS)),
                broken(REPLAY, "later", alarmed().cancel(341, "T", "SUCCESS")),
                broken(REPLAY, "never", alarmed()),
                outside(REPLAY, "delivered", cancelled(30).cancel(35, "T", "SUCCESS")),
                new Example(
                        must(REPLAY),
                        Outcome.UNPROVEN,
                        "not watched long enough",
                        alarmed().end(300)),
                outside(REPLAY, "nothing to cancel", open().query(190, "T", "SUCCESS TRADE_CLOSED")),
                unproven(REPLAY, "no cancel", open()));
    }

    private static Tape open() {
        return tape().pay(0, "T", "UNKNOW");
    }

    private static Tape failing(double at) {
        return open().query(at, "T", FAILS);
    }

    private static Tape cancelled(double... at) {
        Tape tape = open();
        for (double each : at) {
            tape.cancel(each, "T", FAILS);
        }
        return tape;
    }

    private static Tape alarmed() {
        return cancelled(30, 35, 40).alarm(41, "T");
    }
}
