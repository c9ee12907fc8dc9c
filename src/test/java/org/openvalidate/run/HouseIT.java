package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.target.opening.Targets;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/** What JUnit hears of a case, and that a run ends in order however its cases end. */
class HouseIT {

    private static final HarnessFault NO_ACCOUNT = new HarnessFault("No account is free.");

    @TempDir
    Path reports;

    @Test
    void a_failing_case_is_an_assertion_error_that_says_why() {
        Outcomes outcomes = new Outcomes();
        Launch launch = Play.launch(options("SPOT-001,SPOT-004", "never-cancels"), Path.of("features"));

        Engine.play(launch, launch::open, outcomes);

        assertThat(outcomes.of("SPOT-001").getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
        assertThat(outcomes.thrown("SPOT-004"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("window.cancel");
    }

    @Test
    void a_fault_of_the_harness_leaves_a_case_undecided_and_the_run_goes_on_to_its_reports() {
        Outcomes outcomes = new Outcomes();

        playFaulty(outcomes);
        Typed rendered = Typed.line("report", reports.toString());
        Rehearsed run = new Rehearsed(rendered, reports);

        for (String undecided : List.of("SPOT-001", "SPOT-002", "SPOT-003")) {
            assertThat(outcomes.thrown(undecided)).isNotInstanceOf(AssertionError.class);
        }
        assertThat(outcomes.thrown("SPOT-001")).isSameAs(NO_ACCOUNT);
        assertThat(run.verdicts())
                .isEqualTo(Map.of(
                        "SPOT-001", "INCONCLUSIVE",
                        "SPOT-002", "INCONCLUSIVE",
                        "SPOT-003", "INCONCLUSIVE",
                        "SPOT-004", "PASSED"));
        assertThat(reasons(run)).contains("No account is free.", "ArithmeticException: eight threes");
        for (JsonNode each : run.result().get("cases")) {
            assertThat(reports.resolve(each.path("recording").asText()))
                    .as("recording")
                    .exists();
        }
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(rendered.lastLine()).contains("exit 3", "acceptance-report.html");
        assertThat(reports.resolve("acceptance-report.html")).exists();
        assertThat(reports.resolve("junit.xml")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feature: of another case                      | no scenario of the features plays this case",
                "Nonsense                                      | Nonsense",
                "Feature: x\\n  @CON-001\\n  Scenario: y\\n    Given z | has 0 expectations and its row 3",
            })
    void a_case_that_nothing_plays_is_undecided_even_where_it_is_not_required(String feature, String why)
            throws IOException {
        Path features = Files.createDirectory(reports.resolve("features"));
        Files.writeString(features.resolve("x.feature"), feature.replace("\\n", "\n"));

        RunRecord run = Play.of(options("CON-001", ""), features);

        assertThat(run.cases()).singleElement().satisfies(each -> {
            assertThat(each.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(each.reason()).contains(why);
        });
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void every_planned_case_has_one_verdict() {
        playFaulty(new Outcomes());
        Rehearsed run = new Rehearsed(Typed.line("report", reports.toString()), reports);

        JsonNode summary = run.result().get("summary");
        int counted = 0;
        for (String verdict :
                List.of("passed", "failed", "inconclusive", "skipped", "notApplicable", "notRun", "waived")) {
            counted += summary.get(verdict).intValue();
        }
        assertThat(counted).isEqualTo(summary.get("planned").intValue()).isEqualTo(4);
        assertThat(run.verdicts()).hasSize(4);
    }

    /** One case that does not open, one whose script meets a fault, one that meets a mistake of ours, one that is well. */
    private void playFaulty(TestExecutionListener listener) {
        Map<String, String> options = options("SPOT-001,SPOT-002,SPOT-003,SPOT-004", "");
        Launch launch = Play.launch(options, Path.of("features"));
        Settings settings = Settings.resolve(options, new java.util.Properties());
        Engine.play(
                launch,
                () -> launch.open(recordings -> new FaultyTarget(
                        Targets.open(settings, Play.CATALOGUE, recordings, Launch.TOOL),
                        Map.of("SPOT-001", NO_ACCOUNT),
                        Map.of(
                                "SPOT-002", new HarnessFault("The clock stands still."),
                                "SPOT-003", new ArithmeticException("eight threes")))),
                listener);
    }

    private Map<String, String> options(String cases, String broken) {
        return Map.of("cases", cases, "broken", broken, "reports", reports.toString());
    }

    private static String reasons(Rehearsed run) {
        return run.result().get("cases").findValuesAsText("reason").toString();
    }
}
