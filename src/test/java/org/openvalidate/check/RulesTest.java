package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvalidate.testkit.EvidenceFixtures.always;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Sentence;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.evidence.Recording;

class RulesTest {

    /** Made once: many tests go through all of them. */
    private static final List<Example> EXAMPLES = Stream.of(
                    AnswerExamples.all(),
                    PayExamples.all(),
                    QueryExamples.all(),
                    CancelExamples.all(),
                    ClaimExamples.all(),
                    RequestExamples.all(),
                    RefundExamples.all(),
                    TillExamples.all(),
                    ScanExamples.all(),
                    AccessExamples.all(),
                    NoticeExamples.all(),
                    OrderExamples.all(),
                    DriverExamples.all(),
                    RegistrationExamples.all(),
                    RunExamples.all(),
                    DeclaredExamples.all(),
                    WholeRunExamples.all(),
                    FileExamples.all())
            .flatMap(each -> each)
            .toList();

    static Stream<Example> examples() {
        return EXAMPLES.stream();
    }

    static Stream<String> rules() {
        return Dictionary.sentences().stream().map(Sentence::rule).filter(rule -> !rule.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_says_what_its_example_says(Example example) {
        Finding finding = example.judge();

        assertThat(finding.outcome()).as("%s", finding.facts()).isEqualTo(example.outcome());
        if (finding.outcome() == Outcome.NOT_APPLICABLE) {
            assertThat(finding.facts()).extracting(Fact::key).containsExactly("remark");
        } else {
            assertThat(finding.facts()).extracting(Fact::key).startsWith("expected", "but was");
        }
        assertThat(finding.facts()).containsAll(example.facts());
        if (!example.lines().isEmpty()) {
            assertThat(finding.exchanges()).isEqualTo(example.lines());
        }
        if (finding.outcome() == Outcome.SATISFIED || finding.outcome() == Outcome.VIOLATED) {
            assertThat(finding.exchanges()).isNotEmpty();
        }
    }

    @Test
    void the_dictionary_and_the_rules_know_the_same_ids() {
        assertThat(Rules.ids()).containsExactlyInAnyOrderElementsOf(rules().toList());
    }

    @Test
    void no_rule_stands_in_two_areas() {
        assertThat(Rules.AREAS.stream().flatMap(area -> area.keySet().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Rules.ids());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_a_recording_that_it_accepts_and_one_that_it_rejects(String rule) {
        Set<Outcome> shown = examples()
                .filter(example -> example.rule().equals(rule))
                .map(Example::outcome)
                .collect(Collectors.toSet());

        assertThat(shown).contains(Outcome.SATISFIED, Outcome.VIOLATED);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothing_recorded_proves_nothing(String rule) {
        Obligation obligation = examples()
                .filter(example -> example.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .obligation();

        assertThat(Rules.judge(obligation, tape().external().end()).outcome()).isEqualTo(Outcome.UNPROVEN);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_recording_that_broke_off_satisfies_nothing(Example example) {
        Recording whole = example.recording();
        Recording torn = new Recording(whole.opening(), whole.entries(), null);

        assertThat(Rules.judge(example.obligation(), torn).outcome()).isNotEqualTo(Outcome.SATISFIED);
    }

    @Test
    void what_was_not_done_yet_when_the_recording_broke_off_is_unproven() {
        Recording torn = tape().pay(0, "T", "").brokenOff();

        assertThat(Rules.judge(must("the trade is queried at least 1 time [POLL-1]"), torn)
                        .outcome())
                .isEqualTo(Outcome.UNPROVEN);
        assertThat(Rules.judge(
                                must("no cancel is sent [CNL-1]"),
                                tape().pay(0, "T", "").cancel(1, "T", "").brokenOff())
                        .outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void a_spacing_finding_names_both_figures_and_both_calls() {
        Recording recording = tape().pay(0, "T", "UNKNOW")
                .query(3, "T", "SUCCESS WAIT_BUYER_PAY")
                .query(4, "T", "SUCCESS WAIT_BUYER_PAY")
                .end();

        Finding finding = Rules.judge(must("successive queries are 2 s to 6 s apart [POLL-2]"), recording);

        assertThat(finding.facts())
                .contains(
                        new Fact("expected", "2 s to 6 s apart"),
                        new Fact("but was", "1 s"),
                        new Fact("end to end", "1 s"));
        assertThat(finding.exchanges()).containsExactly(2, 3);
    }

    @Test
    void a_trade_found_closed_passes_with_a_remark_about_the_vendors_tool() {
        Recording recording = tape().pay(0, "T", "UNKNOW")
                .query(181, "T", "SUCCESS TRADE_CLOSED")
                .end();
        String line = "the trade is cancelled 20 s to 120 s after the pay, or queried until it is closed [CNL-2]";

        assertThat(Rules.judge(must(line), recording).facts())
                .extracting(Fact::key)
                .contains("remark");
    }

    @Test
    void a_query_by_the_gateways_id_belongs_to_the_trade_that_id_was_answered_for() {
        Recording recording = tape().pay(0, "T", "UNKNOW")
                .query(3, "T", "SUCCESS WAIT_BUYER_PAY")
                .with("partner_trans_id", null)
                .with("alipay_trans_id", "2026T")
                .end();

        assertThat(Rules.judge(must("the trade is queried at least 1 time [POLL-1]"), recording)
                        .outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void findings_come_in_the_order_of_the_obligations_and_a_clause_broken_on_purpose_is_left_out() {
        Recording recording = tape().pay(0, "T", "SUCCESS")
                .fact("signature", "INVALID")
                .obliging(must("no cancel is sent [CNL-1]"), always("every request is signed correctly [SGN-1]"))
                .allowing("SGN-1")
                .end();

        List<Finding> findings = Rules.all(recording);

        assertThat(findings)
                .extracting(Finding::check, Finding::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("absent.cancel", Outcome.SATISFIED),
                        org.assertj.core.groups.Tuple.tuple("signed.request", Outcome.NOT_APPLICABLE));
    }

    @Test
    void an_unknown_rule_is_the_callers_mistake() {
        Expectation unknown = new Expectation("spacing.refund", Map.of(), "X-1", new Text("", ""));

        assertThatThrownBy(() -> Rules.judge(new Obligation(unknown, Grade.A, Weight.MUST, false), tape().end()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spacing.refund");
    }
}
