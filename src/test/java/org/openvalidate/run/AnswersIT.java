package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.testkit.Rehearsed;

/** What a merchant declares decides what is asked of it, and how the reference merchant behaves. */
class AnswersIT {

    @TempDir
    Path folder;

    @Test
    void a_case_that_falls_away_shows_the_answer_that_excluded_it() throws IOException {
        RunRecord run = play("CON-002,SPOT-001", "sign-types = MD5\n");

        assertThat(run.cases()).extracting(CaseResult::verdict).containsExactly(Verdict.NOT_APPLICABLE, Verdict.PASSED);
        assertThat(run.cases().get(0).reason())
                .isEqualTo("Falls away by the answer sign-types = MD5; it applies where the answer holds RSA.");
        assertThat(run.exitCode()).isZero();
        assertThat(run.notReadyBecause()).extracting(Text::en).noneMatch(each -> each.contains("CON-002"));
        assertThat(run.summary().planned()).isEqualTo(2);
    }

    @Test
    void a_declared_figure_is_rehearsed() throws IOException {
        RunRecord run = play("SPOT-003", "query-interval = 5 s\n");

        List<Entry> queries =
                RecordingReader.read(folder.resolve("reports/recording/SPOT-003.jsonl"))
                        .ofKind(EntryKind.EXCHANGE)
                        .stream()
                        .filter(each -> each.toString().contains("alipay.acquire.overseas.query"))
                        .toList();

        assertThat(run.exitCode()).isZero();
        assertThat(queries).hasSizeGreaterThan(1);
        assertThat(Duration.between(queries.get(0).at(), queries.get(1).at()))
                .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_400));
    }

    @Test
    void a_figure_outside_the_documented_range_is_one_finding_over_the_run() throws IOException {
        RunRecord run = play("SPOT-001", "query-interval = 8 s\n");

        assertThat(run.cases()).extracting(CaseResult::verdict).containsExactly(Verdict.PASSED);
        assertThat(run.runFindings()).extracting(Finding::check).containsExactly("declared.figure");
        assertThat(run.runFindings().get(0).facts())
                .containsExactly(
                        new Fact("expected", "2 s to 6 s"),
                        new Fact("but was", "8 s"),
                        new Fact("question", "query-interval"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.notReadyBecause())
                .extracting(Text::en)
                .contains("It does not hold that the declared query-interval lies within 2 s to 6 s [POLL-2]: 8 s.");
    }

    @Test
    void the_reference_merchant_keeps_to_every_figure_that_it_declares() throws IOException {
        RunRecord run = play("SPOT-004,SPOT-006a,SPOT-008,SPOT-010,TQR-003,REF-005a", """
                till-budget = 40 s
                query-first = 4 s
                query-interval = 5 s
                cancel-interval = 7 s
                refund-interval = 9 s
                qr-validity = 90 s
                pay-timeout = 6 s
                query-failures = 4
                cancel-attempts = 4
                job-interval = 4 min
                """);

        assertThat(run.found())
                .filteredOn(each -> each.check().equals("kept.run"))
                .hasSize(10)
                .allSatisfy(each ->
                        assertThat(each.outcome()).as("%s", each.facts()).isEqualTo(Outcome.SATISFIED));
        assertThat(run.runFindings()).isEmpty();
    }

    @Test
    void behaviour_off_a_declared_figure_is_advice_that_names_both() throws IOException {
        RunRecord run = play("SPOT-003", "query-interval = 4 s\n", "polls-every-second");

        assertThat(run.runFindings())
                .singleElement()
                .satisfies(each -> assertThat(each.check()).isEqualTo("kept.run"))
                .satisfies(each -> assertThat(each.blocking()).isFalse())
                .satisfies(each ->
                        assertThat(each.facts().get(0)).isEqualTo(new Fact("expected", "4 s for query-interval")))
                .satisfies(each -> assertThat(each.facts().get(1).value()).startsWith("1."))
                .satisfies(each -> assertThat(
                                each.obligation().expectation().sentence().en())
                        .isEqualTo("the merchant keeps to the query-interval of 4 s that it declared"));
    }

    @Test
    void what_nobody_has_declared_can_be_kept_by_nobody() throws IOException {
        assertThat(play("SPOT-003", "", "polls-every-second").found())
                .extracting(Finding::check)
                .doesNotContain("kept.run");
    }

    @Test
    void plan_console_and_result_name_what_the_catalogue_does_not_cover() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.txt"), "products = barcode, auto-debit\nquery-interval = 8 s\n");

        Rehearsed run =
                Rehearsed.play(folder.resolve("reports"), "--cases", "SPOT-001", "--answers", answers.toString());

        assertThat(run.typed().out())
                .contains("NOT COVERED   products: auto-debit: the catalogue has no case of it yet")
                .contains("FAILED        declared.figure [POLL-2]: expected 2 s to 6 s, but was 8 s")
                .contains("exit 1");
        assertThat(Files.readString(folder.resolve("reports/acceptance-result.json")))
                .contains("\"notCovered\" : [ \"products: auto-debit\" ]"
                        .replace("[ ", "[\n    ")
                        .replace(" ]", "\n  ]"))
                .contains("\"check\" : \"declared.figure\"");
    }

    private RunRecord play(String cases, String answers) throws IOException {
        return play(cases, answers, "");
    }

    private RunRecord play(String cases, String answers, String broken) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.txt"), answers);
        return Play.of(Map.of(
                "cases",
                cases,
                "answers",
                file.toString(),
                "broken",
                broken,
                "reports",
                folder.resolve("reports").toString()));
    }
}
