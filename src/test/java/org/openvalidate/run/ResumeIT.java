package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.problem.BadInput;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** A run that was killed is reported as far as it got, and goes on without running a case twice. */
class ResumeIT {

    private static final String CASES = "SPOT-001,SPOT-002,SPOT-003";

    @TempDir
    Path folder;

    private Map<String, String> first;

    @BeforeEach
    void run_to_the_end() {
        first = Map.of("cases", CASES, "parallel", "1", "reports", folder.toString());
        Play.of(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 2000})
    void what_had_ended_stays_and_the_rest_is_run(int torn) throws IOException {
        kill(2, torn);
        RunRecord broken = RunLog.read(folder, Play.CATALOGUE);
        assertThat(broken.finished()).isNull();
        assertThat(verdicts(broken)).containsExactly("SPOT-001 PASSED", "SPOT-002 NOT_RUN", "SPOT-003 NOT_RUN");
        Path recorded = folder.resolve("recording/SPOT-001.jsonl");
        Files.setLastModifiedTime(recorded, FileTime.fromMillis(0));

        RunRecord whole = Play.of(resuming(CASES));

        assertThat(whole.finished()).isNotNull();
        assertThat(whole.header()).isEqualTo(broken.header());
        assertThat(whole.attempts()).isEqualTo(broken.attempts() + 1).isEqualTo(2);
        assertThat(verdicts(whole)).containsExactly("SPOT-001 PASSED", "SPOT-002 PASSED", "SPOT-003 PASSED");
        assertThat(Files.getLastModifiedTime(recorded))
                .as("it was not written again")
                .isEqualTo(FileTime.fromMillis(0));
        assertThat(Files.readAllLines(folder.resolve(RunLog.FILE)))
                .filteredOn(line -> line.contains("SPOT-001"))
                .as("the head plans it, one line ends it")
                .hasSize(2);
    }

    @Test
    void a_run_that_ended_is_not_resumed() {
        assertThatThrownBy(() -> Play.of(resuming(CASES)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("came to its end");
    }

    @Test
    void other_cases_are_another_run() throws IOException {
        kill(2, 0);

        assertThatThrownBy(() -> Play.of(resuming("SPOT-001")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("The choice of cases");
    }

    @Test
    void nothing_there_is_nothing_to_go_on_with() throws IOException {
        Files.delete(folder.resolve(RunLog.FILE));

        assertThatThrownBy(() -> Play.of(resuming(CASES)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("There is no");
    }

    /** Leaves so many lines of the log, and so many characters of the next: what a kill leaves. */
    private void kill(int lines, int torn) throws IOException {
        Path log = folder.resolve(RunLog.FILE);
        List<String> all = Files.readAllLines(log);
        String next = all.get(lines);
        String left =
                String.join("\n", all.subList(0, lines)) + "\n" + next.substring(0, Math.min(torn, next.length() - 1));
        Files.writeString(log, left, StandardCharsets.UTF_8);
    }

    private Map<String, String> resuming(String cases) {
        return Map.of("cases", cases, "parallel", "1", "reports", folder.toString(), "resume", "true");
    }

    private static List<String> verdicts(RunRecord run) {
        return run.cases().stream().map(ResumeIT::line).toList();
    }

    private static String line(CaseResult result) {
        Verdict verdict = result.verdict();
        return result.testCase().id() + " " + verdict;
    }
}
