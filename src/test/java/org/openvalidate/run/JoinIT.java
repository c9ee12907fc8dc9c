package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.check.Finding;
import org.openvalidate.problem.BadInput;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;

/** Runs of one build become one submission: what is worth most of each case, and a failure stays one. */
class JoinIT {

    @TempDir
    Path folder;

    @Test
    void each_case_comes_from_the_run_whose_evidence_is_worth_most() throws IOException {
        Path rehearsed = run("rehearsed", "SPOT-001,SPOT-002,SPOT-003", "");
        Path observed = run("observed", "SPOT-001,SPOT-003", "");
        change(observed, "REHEARSAL", "MERCHANT_OBSERVED");
        change(observed, "\"merchant\":\"reference\"", "\"merchant\":\"external\"");
        Files.writeString(observed.resolve("recording/SPOT-001.jsonl"), "observed");

        RunRecord joined = join(rehearsed, observed);

        assertThat(lines(joined))
                .containsExactly(
                        "SPOT-001 PASSED MERCHANT_OBSERVED",
                        "SPOT-002 PASSED REHEARSAL",
                        "SPOT-003 PASSED MERCHANT_OBSERVED");
        assertThat(joined.header().merchant()).isEqualTo("external");
        assertThat(folder.resolve("joined/recording/SPOT-001.jsonl")).hasContent("observed");
    }

    @Test
    void a_failure_of_the_merchants_own_system_is_not_joined_away() throws IOException {
        Path failed = run("failed", "SPOT-003", "polls-every-second");
        change(failed, "REHEARSAL", "MERCHANT_OBSERVED");
        change(failed, "\"merchant\":\"reference\"", "\"merchant\":\"external\"");
        Path passed = run("passed", "SPOT-003", "");
        change(passed, "REHEARSAL", "ACCEPTANCE");

        assertThat(lines(join(passed, failed))).containsExactly("SPOT-003 FAILED MERCHANT_OBSERVED");
    }

    @Test
    void what_one_run_has_broken_as_a_whole_is_not_joined_away() throws IOException {
        Path clean = run("clean", "SPOT-001", "");
        Path broken = run("broken", "SPOT-001", "");
        violate(broken, "production.run");

        RunRecord joined = join(clean, broken);

        assertThat(joined.exitCode()).isEqualTo(1);
        assertThat(joined.runFindings()).extracting(Finding::check).contains("production.run");
        assertThat(joined.found()).extracting(Finding::check).doesNotHaveDuplicates();
    }

    @Test
    void what_a_rehearsal_has_broken_as_a_whole_is_none_of_the_merchants_own_system() throws IOException {
        Path rehearsed = run("rehearsed", "SPOT-001", "");
        violate(rehearsed, "production.run");
        Path observed = run("observed", "SPOT-001", "");
        change(observed, "\"merchant\":\"reference\"", "\"merchant\":\"external\"");

        assertThat(join(rehearsed, observed).exitCode()).isZero();
    }

    @Test
    void what_decides_comes_before_a_higher_grade_that_does_not() throws IOException {
        Path decided = run("decided", "SPOT-003", "");
        Path undecided = run("undecided", "SPOT-003", "");
        change(undecided, "\"PASSED\"", "\"INCONCLUSIVE\"");
        change(undecided, "REHEARSAL", "ACCEPTANCE");

        assertThat(lines(join(undecided, decided))).containsExactly("SPOT-003 PASSED REHEARSAL");
    }

    @Test
    void runs_of_other_workbooks_and_runs_that_broke_off_are_refused_at_once() throws IOException {
        Path one = run("one", "SPOT-001", "");
        Path other = run("other", "SPOT-001", "");
        change(other, Play.CATALOGUE.sha256(), "0".repeat(64));
        Path torn = run("torn", "SPOT-001", "");
        List<String> all = Files.readAllLines(torn.resolve(RunLog.FILE));
        Files.write(torn.resolve(RunLog.FILE), all.subList(0, all.size() - 1));

        assertThatThrownBy(() -> Join.of(List.of(one, other, torn), Play.CATALOGUE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("another workbook")
                .hasMessageContaining("broke off");
    }

    private Path run(String name, String cases, String broken) {
        Path reports = folder.resolve(name);
        Play.of(Map.of("cases", cases, "reports", reports.toString(), "broken", broken));
        return reports;
    }

    private RunRecord join(Path... runs) {
        Path joined = folder.resolve("joined");
        Join.of(List.of(runs), Play.CATALOGUE).write(joined);
        return RunLog.read(joined, Play.CATALOGUE);
    }

    private static void change(Path run, String from, String to) throws IOException {
        Path log = run.resolve(RunLog.FILE);
        String text = Files.readString(log);
        assertThat(text).contains(from);
        Files.writeString(log, text.replace(from, to), StandardCharsets.UTF_8);
    }

    /** As if the run had broken a rule that holds on every run. */
    private static void violate(Path run, String rule) throws IOException {
        Path log = run.resolve(RunLog.FILE);
        String text = Files.readString(log);
        String broken = text.replaceFirst(
                "(\"rule\":\"" + Pattern.quote(rule) + "\".*?\"outcome\":)\"[A-Z_]+\"", "$1\"VIOLATED\"");
        assertThat(broken).isNotEqualTo(text);
        Files.writeString(log, broken, StandardCharsets.UTF_8);
    }

    private static List<String> lines(RunRecord run) {
        return run.cases().stream()
                .map(each -> each.testCase().id() + " " + each.verdict() + " " + each.grade())
                .toList();
    }
}
