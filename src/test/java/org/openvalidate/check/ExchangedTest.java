package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.testkit.Tape;

/** What an answer is worth. Source: legacy-online §3.3, §4.4, §8; legacy-instore §2.6. */
class ExchangedTest {

    private static final String TERSE =
            "<alipay><is_success>T</is_success><request></request><response><trade>%s</trade></response>"
                    + "<sign>abc</sign><sign_type>MD5</sign_type></alipay>";

    @ParameterizedTest
    @ValueSource(strings = {"SUCCESS", "FAILED BUYER_BALANCE_NOT_ENOUGH", "FAILED TRADE_NOT_EXIST"})
    void a_result_and_a_business_answer_settle_what_was_asked(String answer) {
        assertThat(pay(answer).settled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "UNKNOW", "UNKNOWN", "FAILED", "FAILED SYSTEM_ERROR", "F ILLEGAL_SIGN", "F SYSTEM_ERROR"})
    void no_answer_a_refusal_at_access_level_and_an_unknown_outcome_settle_nothing(String answer) {
        assertThat(pay(answer).settled()).isFalse();
    }

    @Test
    void a_signed_answer_settles_only_where_its_signature_is_right_or_nobody_can_tell() {
        assertThat(only(tape().pay(0, "T", "SUCCESS").fact("answerSignature", "INVALID"))
                        .settled())
                .isFalse();
        assertThat(only(tape().pay(0, "T", "SUCCESS").fact("answerSignature", "NO_KEY"))
                        .settled())
                .isTrue();
        assertThat(only(tape().pay(0, "T", "F ILLEGAL_SIGN").fact("answerSignature", "MISSING"))
                        .believable())
                .isTrue();
        assertThat(pay("").believable()).isFalse();
    }

    @Test
    void an_online_query_has_no_result_code_and_settles_by_the_state_that_it_names() {
        assertThat(query("<trade_status>TRADE_FINISHED</trade_status>").settled())
                .isTrue();
        assertThat(query("<trade_status>TRADE_FINISHED</trade_status>").claimsPaid())
                .isTrue();
        assertThat(query("<trade_status>TRADE_CLOSED</trade_status>").claimsClosed())
                .isTrue();
        assertThat(query("<trade_status>WAIT_BUYER_PAY</trade_status>").claimsClosed())
                .isFalse();
        assertThat(query("<subject>Tea</subject>").settled()).isFalse();
        assertThat(query("<result_code>FAIL</result_code><trade_status>TRADE_CLOSED</trade_status>")
                        .settled())
                .isFalse();
    }

    @Test
    void an_online_refund_has_no_result_code_either_and_is_granted_by_being_accepted() {
        Map<String, String> asked = Map.of("out_trade_no", "T", "out_return_no", "R1", "return_amount", "1.00");
        Tape granted = tape().call(0, "forex_refund", asked, "SUCCESS", "T").answered(200, TERSE.formatted(""));
        Tape refused = tape().call(0, "forex_refund", asked, "F PURCHASE_TRADE_NOT_EXIST", "T");

        assertThat(only(granted).settled()).isTrue();
        assertThat(only(granted).granted()).isTrue();
        assertThat(only(refused).granted()).isFalse();
        assertThat(pay("SUCCESS").granted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, true",
        "FAILED TRADE_HAS_SUCCESS, true",
        "F TRADE_HAS_SUCCESS, false",
        "UNKNOW, false",
        "FAILED TRADE_HAS_CLOSE, false"
    })
    void a_pay_claims_that_it_is_paid_by_success_or_by_having_been_paid_before(String answer, boolean paid) {
        assertThat(pay(answer).claimsPaid()).isEqualTo(paid);
    }

    @Test
    void closed_is_what_a_pay_is_refused_for_and_what_a_query_names() {
        assertThat(pay("FAILED TRADE_HAS_CLOSE").claimsClosed()).isTrue();
        assertThat(pay("SUCCESS").claimsClosed()).isFalse();
        assertThat(only(tape().query(0, "T", "SUCCESS TRADE_CLOSED")).claimsClosed())
                .isTrue();
        assertThat(only(tape().cancel(0, "T", "SUCCESS TRADE_CLOSED")).claimsClosed())
                .isFalse();
        assertThat(only(tape().cancel(0, "T", "SUCCESS TRADE_SUCCESS")).claimsPaid())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',                      no answer
                    F ILLEGAL_SIGN,          is_success=F ILLEGAL_SIGN
                    SUCCESS,                 SUCCESS
                    SUCCESS TRADE_CLOSED,    SUCCESS TRADE_CLOSED
                    FAILED PAYMENT_FAIL,     FAILED PAYMENT_FAIL
                    """)
    void an_answer_is_told_in_the_protocols_words(String answer, String words) {
        assertThat(pay(answer).said()).isEqualTo(words);
    }

    @Test
    void a_call_that_was_over_when_another_began_could_steer_it() {
        List<Exchanged> calls = calls(tape().query(0, "T", "UNKNOW")
                .lasting(3)
                .query(3, "T", "UNKNOW")
                .query(3.05, "T", "UNKNOW"));

        assertThat(calls.get(0).precedes(calls.get(1))).isTrue();
        assertThat(calls.get(1).precedes(calls.get(2))).isFalse();
        assertThat(calls.get(1).after(calls.get(0))).isEqualTo("3 s");
    }

    @Test
    void a_pay_is_the_same_whatever_its_signature_and_timestamps_and_another_with_another_code() {
        List<Exchanged> pays = calls(tape().pay(0, "T", "")
                .pay(5, "T", "")
                .with("sign", "xyz")
                .with("sign_type", "RSA2")
                .with("terminal_timestamp", "9")
                .pay(9, "T", "")
                .code("289999999999999999"));

        assertThat(pays.get(1).sameContentAs(pays.get(0))).isTrue();
        assertThat(pays.get(2).sameContentAs(pays.get(0))).isFalse();
    }

    @Test
    void a_notice_teaches_what_was_claimed_while_it_was_being_answered() {
        Tape tape = tape().till(2.9, "T", "PENDING").till(3, "T", "SUCCESS").notice(3, "T", "TRADE_SUCCESS", "VALID");
        Traffic traffic = Traffic.of(tape.query(2, "T", "SUCCESS TRADE_SUCCESS").end());
        List<org.openvalidate.evidence.Entry> shown = traffic.claims().from("till");

        Exchanged notice = traffic.notices().get(0);
        Exchanged query = traffic.calls().get(0);

        assertThat(notice.teaches(shown.get(1))).isTrue();
        assertThat(notice.teaches(shown.get(0))).isFalse();
        assertThat(query.teaches(shown.get(1))).isFalse();
    }

    private static Exchanged pay(String answer) {
        return only(tape().pay(0, "T", answer));
    }

    private static Exchanged query(String fields) {
        return only(tape().tradeQuery(0, "T", "SUCCESS").answered(200, TERSE.formatted(fields)));
    }

    private static Exchanged only(Tape tape) {
        return calls(tape).get(0);
    }

    private static List<Exchanged> calls(Tape tape) {
        return Traffic.of(tape.end()).calls();
    }
}
