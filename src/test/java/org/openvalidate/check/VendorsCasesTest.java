package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.always;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.testkit.Tape;

/** Whole cases as a correct till, and tills with one fault each, would leave them: which rules object, and no other. */
class VendorsCasesTest {

    private static final String WAIT = "SUCCESS WAIT_BUYER_PAY";
    private static final String NONE = "FAIL TRADE_NOT_EXIST";
    private static final String DOWN = "FAIL SYSTEM_ERROR";

    private static final Obligation[] STANDING = {
        always("every request is signed correctly [SGN-1]"),
        always("every POST names _input_charset in the URL [HTTP-1]"),
        always("every request is encoded in the charset it names [HTTP-2]"),
        always("no empty parameter is sent [HTTP-3]"),
        always("every request carries the fields its service requires [HTTP-4]"),
        always("no field is longer than its service allows [HTTP-5]"),
        always("amounts in JPY and KRW have no decimals [HTTP-6]"),
        always("no merchant trade id stands for two different sales [HOUSE-1]")
    };

    private static final Obligation[] PASSWORD = musts(
            "the pay answer is not final [PAY-4]",
            "the trade is queried at least 1 time [POLL-1]",
            "successive queries are 2 s to 6 s apart [POLL-2]",
            "success is learnt from a query or a verified notice [PAY-7]",
            "no pay is sent under a new id [PAY-5]",
            "no cancel is sent [CNL-1]",
            "the pay request carries store_id and secondary_merchant_id [PAY-1]",
            "the trade ends as TRADE_SUCCESS [PAY-8]",
            "the till shows success [TILL-3]",
            "till, merchant and gateway agree on the end [END-1]");

    private static final Obligation[] EXPIRES = musts(
            "the trade is queried at least 1 time [POLL-1]",
            "successive queries are 2 s to 6 s apart [POLL-2]",
            "the trade is cancelled 20 s to 120 s after the pay, or queried until it is closed [CNL-2]",
            "the trade ends as TRADE_CLOSED [PAY-8]",
            "the till shows failure [TILL-4]",
            "till, merchant and gateway agree on the end [END-1]");

    private static final Obligation[] UNKNOWN = musts(
            "the pay is sent again unchanged, or the trade is queried at least 1 time [PAY-6]",
            "successive queries are 2 s to 6 s apart [POLL-2]",
            "unless a final state is learnt, the trade is cancelled within 120 s of the pay [CNL-3]",
            "till, merchant and gateway agree on the end [END-1]",
            "an alarm is raised [ERRC-1]",
            "no pay is sent under a new id [PAY-5]");

    private static final Obligation[] CANCEL_FAILS = musts(
            "the trade is cancelled at least 3 times [CNL-5]",
            "successive cancels are 3 s to 10 s apart [CNL-6]",
            "a cancel that was never answered with success is sent again within 5 min [CNL-8]",
            "an alarm is raised [ERRC-1]",
            "till, merchant and gateway agree on the end [END-1]");

    @Test
    void a_password_typed_after_a_while() {
        Tape good = polled(tape().pay(0, "T", "UNKNOW"), 3, 12).query(15, "T", "SUCCESS TRADE_SUCCESS");

        assertThat(objections(sold(good, 15.2), PASSWORD)).isEmpty();
    }

    @Test
    void a_till_that_polls_every_second_or_every_ten() {
        Tape hasty = tape().pay(0, "T", "UNKNOW").query(1, "T", WAIT).query(2, "T", "SUCCESS TRADE_SUCCESS");
        Tape slow = tape().pay(0, "T", "UNKNOW").query(10, "T", WAIT).query(20, "T", "SUCCESS TRADE_SUCCESS");

        assertThat(objections(sold(hasty, 3), PASSWORD)).containsExactly("spacing.query");
        assertThat(objections(sold(slow, 21), PASSWORD)).containsExactly("spacing.query");
    }

    @Test
    void a_buyer_who_never_pays() {
        Tape good = polled(tape().pay(0, "T", "UNKNOW"), 3, 57).cancel(60, "T", "SUCCESS");
        Tape hasty = polled(tape().pay(0, "T", "UNKNOW"), 3, 9).cancel(10, "T", "SUCCESS");
        Tape never = polled(tape().pay(0, "T", "UNKNOW"), 3, 57);

        assertThat(objections(closed(good, 61, "TRADE_CLOSED"), EXPIRES)).isEmpty();
        assertThat(objections(closed(hasty, 11, "TRADE_CLOSED"), EXPIRES)).containsExactly("window.cancel");
        assertThat(objections(closed(never, 61, "TRADE_CLOSED"), EXPIRES)).containsExactly("window.cancel");
    }

    @Test
    void a_pay_answered_with_an_outage() {
        Tape good = tape().pay(0, "T", "FAILED SYSTEM_ERROR").alarm(1, "T");
        for (int at = 3; at < 60; at += 3) {
            good.query(at, "T", NONE);
        }
        good.cancel(60, "T", "SUCCESS");
        Tape silent = tape().pay(0, "T", "F SYSTEM_ERROR").alarm(1, "T");
        Tape quiet = tape().pay(0, "T", "FAILED SYSTEM_ERROR").pay(5, "T", "SUCCESS");
        Tape twice = tape().pay(0, "T", "FAILED SYSTEM_ERROR").alarm(1, "T").pay(5, "U", "SUCCESS");

        assertThat(objections(closed(good, 61, "NOT_EXIST"), UNKNOWN)).isEmpty();
        assertThat(objections(closed(silent, 2, "NOT_EXIST"), UNKNOWN))
                .containsExactly("recovery.pay", "deadline.cancel");
        assertThat(objections(sold(quiet, 6), UNKNOWN)).containsExactly("raised.alarm");
        assertThat(objections(sold(twice, 6), UNKNOWN)).contains("recovery.pay", "deadline.cancel", "absent.pay");
    }

    @Test
    void a_paid_pay_whose_answer_was_lost() {
        Tape good = tape().pay(0, "T", "").lasting(15).alarm(5, "T").query(5, "T", "SUCCESS TRADE_SUCCESS");

        assertThat(objections(sold(good, 6), UNKNOWN)).isEmpty();
    }

    @Test
    void a_cancel_that_keeps_failing_until_it_is_replayed() {
        Tape good = polled(tape().pay(0, "T", "UNKNOW"), 3, 27);
        for (int at = 30; at <= 60; at += 5) {
            good.cancel(at, "T", DOWN);
        }
        good.alarm(61, "T").cancel(180, "T", DOWN).cancel(300, "T", "SUCCESS");
        Tape once = polled(tape().pay(0, "T", "UNKNOW"), 3, 27)
                .cancel(30, "T", DOWN)
                .alarm(31, "T")
                .cancel(150, "T", "SUCCESS");
        Tape mute = polled(tape().pay(0, "T", "UNKNOW"), 3, 27)
                .cancel(30, "T", DOWN)
                .cancel(35, "T", DOWN)
                .cancel(40, "T", DOWN)
                .cancel(160, "T", "SUCCESS");

        assertThat(objections(closed(good, 301, "TRADE_CLOSED"), CANCEL_FAILS)).isEmpty();
        assertThat(objections(closed(once, 151, "TRADE_CLOSED"), CANCEL_FAILS)).containsExactly("count.cancel");
        assertThat(objections(closed(mute, 161, "TRADE_CLOSED"), CANCEL_FAILS)).containsExactly("raised.alarm");
    }

    private static List<String> objections(Tape tape, Obligation... own) {
        Recording recording = tape.obliging(own).obliging(STANDING).end();
        return Rules.all(recording).stream()
                .filter(finding -> finding.outcome() == Outcome.VIOLATED || finding.outcome() == Outcome.UNPROVEN)
                .map(Finding::check)
                .toList();
    }

    private static Obligation[] musts(String... lines) {
        return Arrays.stream(lines).map(line -> must(line)).toArray(Obligation[]::new);
    }

    private static Tape polled(Tape tape, int from, int to) {
        for (int at = from; at <= to; at += 3) {
            tape.query(at, "T", WAIT);
        }
        return tape;
    }

    private static Tape sold(Tape tape, double at) {
        return tape.till(at, "T", "SUCCESS").books(at, "T", "PAID").gateway("T", "TRADE_SUCCESS", true);
    }

    private static Tape closed(Tape tape, double at, String status) {
        return tape.till(at, "T", "FAILURE").books(at, "T", "CLOSED").gateway("T", status, false);
    }
}
