package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.target.Targets;
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
        assertThat(outcomes.of("SPOT-004").getThrowable().orElseThrow())
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
            assertThat(outcomes.of(undecided).getThrowable().orElseThrow()).isNotInstanceOf(AssertionError.class);
        }
        assertThat(outcomes.of("SPOT-001").getThrowable().orElseThrow()).isSameAs(NO_ACCOUNT);
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

    @Test
    void nothing_stays_behind_a_run() throws Exception {
        Rehearsed run = Rehearsed.play(reports, "--cases", "SPOT-001");
        Matcher host = Pattern.compile("127\\.0\\.0\\.1:(\\d+)")
                .matcher(java.nio.file.Files.readString(reports.resolve("recording/SPOT-001.jsonl")));

        assertThat(run.exitCode()).isZero();
        assertThat(host.find()).isTrue();
        assertThatThrownBy(() -> new Socket("127.0.0.1", Integer.parseInt(host.group(1))).close())
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(OpenRun::current).isInstanceOf(HarnessFault.class).hasMessageContaining("No run is open");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("rehearsal|watchdog|qtp.*")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as("%s runs on", thread).isFalse();
            }
        }
    }

    @Test
    void a_target_that_does_not_open_leaves_no_run_open() {
        Launch launch = Play.launch(options("SPOT-001", ""), Path.of("features"));

        assertThatThrownBy(() -> launch.open(recordings -> {
                    throw NO_ACCOUNT;
                }))
                .isSameAs(NO_ACCOUNT);

        assertThatThrownBy(OpenRun::current).isInstanceOf(HarnessFault.class);
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

    /** What JUnit was told, by scenario. */
    private static final class Outcomes implements TestExecutionListener {

        private final Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            results.put(test.getDisplayName(), result);
        }

        TestExecutionResult of(String caseId) {
            return results.entrySet().stream()
                    .filter(each -> each.getKey().contains(caseId + " "))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(caseId + " is not among " + results.keySet()));
        }
    }
}
