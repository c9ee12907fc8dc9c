package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import org.junit.jupiter.api.Test;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Recording;
import org.openvalidate.testkit.Tape;

/** What a relay knows of its upstream, and what follows from it for whoever is judged. */
class ExcuseTest {

    /** Seconds from 10:00 to 00:10 in GMT+8. */
    private static final double NIGHT = 51_000;

    private static final String SPACING = "successive queries are 2 s to 6 s apart [POLL-2]";
    private static final String QUERIED = "the trade is queried at least 1 time [POLL-1]";

    @Test
    void what_is_violated_after_the_gateway_failed_by_itself_is_unproven() {
        Finding finding = judged(SPACING, hasty(paid().fact(FactStamper.UPSTREAM_TROUBLE, "HTTP status 502")));

        assertThat(finding.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(finding.facts()).contains(new Fact("remark", "the gateway failed by itself in #1: HTTP status 502"));
    }

    @Test
    void what_is_violated_by_the_very_call_that_met_the_failure_is_unproven() {
        Finding finding = judged(SPACING, hasty(paid()).fact(FactStamper.UPSTREAM_TROUBLE, "HTTP status 502"));

        assertThat(finding.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(finding.exchanges()).containsExactly(2, 3);
    }

    @Test
    void success_that_nothing_recorded_proves_may_have_been_told_by_a_notice_that_nobody_saw() {
        String learnt = "success is learnt from a query or a verified notice [PAY-7]";

        assertThat(judged(
                                learnt,
                                paid().fact(FactStamper.NOTICES_UNSEEN, "true").till(9, "T1", "SUCCESS"))
                        .facts())
                .contains(new Fact("but was", "notices went past the relay, and one may have proved it"));
        assertThat(judged(learnt, paid().till(9, "T1", "SUCCESS")).outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void what_was_violated_before_stays_violated() {
        Tape failing = hasty(paid()).query(9, "T1", "SUCCESS WAIT_BUYER_PAY");

        Finding finding = judged(SPACING, failing.fact(FactStamper.UPSTREAM_TROUBLE, "no answer within 60 s"));

        assertThat(finding.outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void without_any_trouble_it_is_violated() {
        assertThat(judged(SPACING, hasty(paid())).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(judged(QUERIED, paid()).outcome()).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void what_was_not_done_may_have_been_told_by_a_notice_that_nobody_saw() {
        Finding finding = judged(QUERIED, paid().fact(FactStamper.NOTICES_UNSEEN, "true"));

        assertThat(finding.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(finding.facts())
                .contains(new Fact(
                        "remark", "a notice may have told the merchant, and the notices of #1 went past the relay"));
    }

    @Test
    void what_was_done_wrongly_no_notice_excuses() {
        assertThat(judged(SPACING, hasty(paid().fact(FactStamper.NOTICES_UNSEEN, "true")))
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void a_refund_that_only_the_hour_refused_is_not_held_against_a_system_of_its_own() {
        String returned = "the gateway has returned 5.00 USD in all [RFD-4]";

        assertThat(judged(returned, refused(NIGHT, tape().external())).outcome())
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(judged(returned, refused(NIGHT, tape())).outcome()).isEqualTo(Outcome.VIOLATED);
        assertThat(judged(returned, refused(0, tape().external())).outcome()).isEqualTo(Outcome.VIOLATED);
    }

    private static Tape refused(double from, Tape tape) {
        return tape.pay(from, "T1", "SUCCESS")
                .refund(from + 5, "T1", "R1", "5.00", "FAILED SYSTEM_ERROR")
                .gateway("T1", "TRADE_SUCCESS", true);
    }

    private static Tape paid() {
        return tape().external().sandbox().pay(0, "T1", "UNKNOW");
    }

    private static Tape hasty(Tape tape) {
        return tape.query(3, "T1", "SUCCESS WAIT_BUYER_PAY").query(3.5, "T1", "SUCCESS WAIT_BUYER_PAY");
    }

    private static Finding judged(String line, Tape tape) {
        Recording recording = tape.obliging(must(line)).end();
        return Rules.all(recording).get(0);
    }
}
