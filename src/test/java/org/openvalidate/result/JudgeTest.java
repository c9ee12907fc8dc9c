package org.openvalidate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.check.Outcome.NOT_APPLICABLE;
import static org.openvalidate.check.Outcome.SATISFIED;
import static org.openvalidate.check.Outcome.UNPROVEN;
import static org.openvalidate.check.Outcome.VIOLATED;
import static org.openvalidate.testkit.EvidenceFixtures.always;
import static org.openvalidate.testkit.EvidenceFixtures.expectation;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.should;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.check.Rules;
import org.openvalidate.evidence.Recording;

class JudgeTest {

    private static final Obligation MUST = must("no cancel is sent [CNL-1]");
    private static final Obligation MONEY =
            new Obligation(expectation("the buyer is charged once [HOUSE-2]"), Grade.I, Weight.MONEY, false);
    private static final Obligation ADVICE = should("an alarm is raised [ERRC-1]");
    private static final Obligation STANDING = always("no empty parameter is sent [HTTP-3]");

    static Stream<Arguments> verdicts() {
        return Stream.of(
                row(Verdict.PASSED, found(MUST, SATISFIED)),
                row(Verdict.PASSED, found(MUST, SATISFIED), found(MUST, NOT_APPLICABLE)),
                row(Verdict.PASSED, found(MUST, SATISFIED), found(ADVICE, VIOLATED)),
                row(Verdict.PASSED, found(MUST, SATISFIED), found(ADVICE, UNPROVEN)),
                row(Verdict.PASSED, found(MUST, SATISFIED), found(STANDING, NOT_APPLICABLE)),
                row(Verdict.FAILED, found(MUST, VIOLATED)),
                row(Verdict.FAILED, found(MONEY, VIOLATED), found(MUST, SATISFIED)),
                row(Verdict.FAILED, found(MUST, UNPROVEN), found(MUST, VIOLATED)),
                row(Verdict.FAILED, found(MUST, SATISFIED), found(STANDING, VIOLATED)),
                row(Verdict.FAILED, found(MUST, NOT_APPLICABLE), found(STANDING, VIOLATED)),
                row(Verdict.INCONCLUSIVE, found(MUST, UNPROVEN)),
                row(Verdict.INCONCLUSIVE, found(MUST, SATISFIED), found(STANDING, UNPROVEN)),
                row(Verdict.INCONCLUSIVE, found(MONEY, UNPROVEN), found(ADVICE, VIOLATED)),
                row(Verdict.INCONCLUSIVE),
                row(Verdict.INCONCLUSIVE, found(STANDING, SATISFIED)),
                row(Verdict.NOT_APPLICABLE, found(MUST, NOT_APPLICABLE), found(STANDING, SATISFIED)));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void findings_become_a_verdict(Verdict verdict, List<Finding> findings) {
        Judgement judgement = Judge.judge(findings);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reason()).isNotBlank();
    }

    @Test
    void the_reason_names_the_deciding_check_with_both_figures() {
        Recording recording = tape().pay(0, "T", "UNKNOW")
                .query(3, "T", "SUCCESS WAIT_BUYER_PAY")
                .query(4, "T", "SUCCESS WAIT_BUYER_PAY")
                .obliging(must("successive queries are 2 s to 6 s apart [POLL-2]"), MUST)
                .end();

        assertThat(Judge.judge(Rules.all(recording)))
                .isEqualTo(new Judgement(
                        Verdict.FAILED, "spacing.query [POLL-2]: expected 2 s to 6 s apart, but was 1 s."));
    }

    @Test
    void the_reason_for_a_pass_counts_the_rows_own_expectations() {
        assertThat(Judge.judge(List.of(found(MUST, SATISFIED), found(STANDING, SATISFIED)))
                        .reason())
                .isEqualTo("1 of 1 expectations hold");
        assertThat(Judge.judge(List.of(found(MUST, SATISFIED), found(MUST, NOT_APPLICABLE), found(ADVICE, VIOLATED)))
                        .reason())
                .isEqualTo("1 of 3 expectations hold, 1 not applicable, 1 advice");
    }

    @Test
    void the_reason_for_no_verdict_says_what_is_missing() {
        Recording recording = tape().obliging(MUST, MONEY).end();

        assertThat(Judge.judge(Rules.all(recording)).reason())
                .isEqualTo("absent.cancel [CNL-1]: no evidence of no cancel, no pay was recorded;"
                        + " also once.charge [HOUSE-2].");
    }

    private static Arguments row(Verdict verdict, Finding... findings) {
        return Arguments.of(verdict, List.of(findings));
    }

    private static Finding found(Obligation obligation, Outcome outcome) {
        return new Finding(obligation, outcome, List.of(), List.of());
    }
}
