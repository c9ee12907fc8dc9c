package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Questionnaire;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Verdict;
import org.openvalidate.testkit.Tape;

/** The coverage of a run, where the gateway is ours and where it is not. */
class OverRunTest {

    private static final Catalogue CATALOGUE = Play.CATALOGUE;
    private static final TestCase BARCODE = CATALOGUE.cases().stream()
            .filter(each -> each.id().equals("API-001"))
            .findFirst()
            .orElseThrow();

    private final Tape tape = new Tape()
            .pay(0, "T1", "SUCCESS")
            .query(1, "T1", "SUCCESS TRADE_SUCCESS")
            .cancel(2, "T1", "SUCCESS")
            .refund(3, "T1", "R1", "1.00", "SUCCESS");

    @Test
    void what_no_row_calls_at_a_gateway_of_others_is_named_and_its_finding_stays() {
        CaseResult result = judged(EvidenceGrade.GATEWAY_EXERCISED);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(result.reason())
                .isEqualTo("No row that can be played at this gateway calls alipay.acquire.refund.query.");
        assertThat(result.findings()).isNotEmpty();
    }

    @Test
    void a_product_that_could_not_be_played_there_is_not_undecided_but_not_run() {
        Tape others = new Tape().order(0, "T1", "SUCCESS").query(1, "T1", "SUCCESS TRADE_SUCCESS");

        assertThat(judged(EvidenceGrade.GATEWAY_EXERCISED, others).verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(judged(EvidenceGrade.ACCEPTANCE, others).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void what_was_tried_there_and_never_succeeded_is_a_failure() {
        tape.lookUp(4, "T1", "R1", "");

        assertThat(judged(EvidenceGrade.GATEWAY_EXERCISED).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void one_that_was_never_called_excuses_no_other_that_failed() {
        Tape failing = new Tape().pay(0, "T1", "FAIL SYSTEM_ERROR").query(1, "T1", "SUCCESS TRADE_SUCCESS");

        assertThat(judged(EvidenceGrade.GATEWAY_EXERCISED, failing).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void all_that_are_counted_pass_and_a_merchants_own_gap_is_its_own() {
        assertThat(judged(EvidenceGrade.ACCEPTANCE).verdict()).isEqualTo(Verdict.FAILED);
        tape.lookUp(4, "T1", "R1", "REFUND_SUCCESS");

        assertThat(judged(EvidenceGrade.GATEWAY_EXERCISED).verdict()).isEqualTo(Verdict.PASSED);
    }

    private CaseResult judged(EvidenceGrade grade) {
        return judged(grade, tape);
    }

    private static CaseResult judged(EvidenceGrade grade, Tape tape) {
        Answers answers = new Answers(Questionnaire.NONE, CATALOGUE.figures(), Map.of());
        return new OverRun(CATALOGUE, answers, List.of(tape.end())).judge(BARCODE, grade);
    }
}
