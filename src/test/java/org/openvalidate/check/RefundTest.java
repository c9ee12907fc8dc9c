package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.openvalidate.testkit.EvidenceFixtures.START;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.check.Refund.Kind;
import org.openvalidate.check.Refund.Step;
import org.openvalidate.testkit.Tape;

/** What is known of a refund. Source: legacy-instore §2.9, §2.17; legacy-online §4. */
class RefundTest {

    @Test
    void a_refund_is_what_was_asked_for_under_one_id() {
        List<Refund> refunds = refunds(tape().refund(60, "T", "R1", "5.00", "")
                .refund(66, "T", "R1", "5.00", "SUCCESS")
                .refund(90, "T", "R2", "2.00", "SUCCESS"));

        assertThat(refunds)
                .extracting(Refund::id, Refund::trade, Refund::amount, Refund::currency, Refund::at)
                .containsExactly(
                        tuple("R1", "T", "5.00", "USD", START.plusSeconds(60)),
                        tuple("R2", "T", "2.00", "USD", START.plusSeconds(90)));
        assertThat(refunds.get(0).service()).isEqualTo("alipay.acquire.overseas.spot.refund");
        assertThat(refunds.get(0).steps()).extracting(Step::seq).containsExactly(1, 2);
    }

    @Test
    void a_synchronous_refund_that_is_granted_is_done() {
        Refund refund = refunds(tape().refund(60, "T", "R1", "5.00", "SUCCESS")).get(0);

        assertThat(refund.result()).isEqualTo("SUCCESS REFUND_SUCCESS");
        assertThat(refund.booked()).isFalse();
    }

    @Test
    void an_asynchronous_one_is_taken_on_and_its_result_is_told_later() {
        Tape taken = tape().refund(60, "T", "R1", "5.00", "SUCCESS").with("is_sync", "N");

        assertThat(refunds(taken).get(0).result()).isEqualTo("SUCCESS");
        assertThat(refunds(taken.lookUp(70, "T", "R1", "REFUND_PROCESSING"))
                        .get(0)
                        .result())
                .isEqualTo("REFUND_PROCESSING");
        assertThat(refunds(taken.refundNotice(80, "T", "R1")).get(0).result()).isEqualTo("REFUND_SUCCESS");
    }

    @Test
    void steps_stand_in_the_order_of_time_each_with_its_words() {
        Refund refund = refunds(tape().booking(71, "T", "REFUND", "5.00 USD", "R1")
                        .refund(60, "T", "R1", "5.00", "FAILED SYSTEM_ERROR")
                        .lookUp(70, "T", "R1", "")
                        .refundNotice(65, "T", "R1")
                        .refundNotice(66, "T", "R9")
                        .booking(72, "T", "REFUND", "5.00 USD", "R9"))
                .get(0);

        assertThat(refund.steps())
                .extracting(Step::kind, Step::seq, Step::said)
                .containsExactly(
                        tuple(Kind.REQUEST, 2, "FAILED SYSTEM_ERROR"),
                        tuple(Kind.NOTICE, 4, "REFUND_SUCCESS"),
                        tuple(Kind.LOOK_UP, 3, "no answer"),
                        tuple(Kind.BOOKING, 1, "5.00 USD"));
        assertThat(refund.booked()).isTrue();
        assertThat(refund.result()).isEqualTo("no answer");
        assertThat(refund.steps()).extracting(Step::at).startsWith(START.plusSeconds(60), START.plusSeconds(65));
    }

    @Test
    void an_online_refund_names_its_amount_abroad_or_in_yuan() {
        Map<String, String> abroad =
                Map.of("out_trade_no", "T", "out_return_no", "R1", "return_amount", "12.34", "currency", "USD");
        Map<String, String> yuan = Map.of("out_trade_no", "T", "out_return_no", "R2", "return_rmb_amount", "88.00");

        assertThat(refunds(tape().call(30, "forex_refund", abroad, "", "T").call(60, "forex_refund", yuan, "", "T")))
                .extracting(Refund::id, Refund::amount, Refund::currency)
                .containsExactly(tuple("R1", "12.34", "USD"), tuple("R2", "88.00", ""));
    }

    @Test
    void a_look_up_that_cannot_be_believed_tells_no_result() {
        Refund refund = refunds(tape().refund(60, "T", "R1", "5.00", "")
                        .lookUp(70, "T", "R1", "REFUND_SUCCESS")
                        .fact("answerSignature", "INVALID"))
                .get(0);

        assertThat(refund.result()).isEqualTo("SUCCESS");
    }

    private static List<Refund> refunds(Tape tape) {
        return Refund.in(Traffic.of(tape.end()));
    }
}
