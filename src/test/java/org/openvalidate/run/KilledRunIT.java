package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.testkit.OwnProcess;
import org.openvalidate.testkit.Typed;
import org.openvalidate.time.Chance;

/** The harness itself is killed, wherever it is, and resumed until it comes to its end. */
@Tag("full")
class KilledRunIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = 3;
    private static final int FURTHEST = 12;

    @TempDir
    Path folder;

    private Path reports;

    @Test
    void a_run_that_is_killed_again_and_again_comes_to_its_end_and_runs_no_case_twice() throws Exception {
        reports = folder.resolve("reports");
        Chance chance = Chance.of(11, "kills");
        Map<String, String> ended = new HashMap<>();
        int killed = 0;
        for (int attempt = 0; attempt < KILLS && !isFinished(); attempt++) {
            if (isKilled(attempt > 0, 1 + chance.below(FURTHEST))) {
                killed++;
            }
            RunRecord torn = RunLog.read(reports, Play.CATALOGUE);
            assertThat(torn.cases()).hasSameSizeAs(torn.header().planned());
            ended.forEach((recording, text) -> assertThat(text(recording)).isEqualTo(text));
            torn.cases().stream()
                    .filter(each -> each.verdict() != Verdict.NOT_RUN)
                    .map(CaseResult::recording)
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> ended.put(each, text(each)));
        }
        assertThat(killed).isPositive();

        Typed last = Typed.line(arguments(true));

        assertThat(last.exitCode()).as(last.out() + last.err()).isLessThan(2);
        ended.forEach(
                (recording, text) -> assertThat(text(recording)).as(recording).isEqualTo(text));
        RunRecord whole = RunLog.read(reports, Play.CATALOGUE);
        assertThat(whole.finished()).isNotNull();
        assertThat(lines())
                .containsOnlyKeys(whole.header().planned())
                .allSatisfy((id, count) -> assertThat(count).as(id).isEqualTo(1));
        JsonNode summary = JSON.readTree(
                        reports.resolve("acceptance-result.json").toFile())
                .path("summary");
        int sum = Stream.of("passed", "failed", "inconclusive", "skipped", "notApplicable", "notRun", "waived")
                .mapToInt(each -> summary.path(each).asInt())
                .sum();
        assertThat(sum)
                .isEqualTo(summary.path("planned").asInt())
                .isEqualTo(whole.header().planned().size());
    }

    private boolean isFinished() {
        return Files.exists(reports.resolve(RunLog.FILE))
                && RunLog.read(reports, Play.CATALOGUE).finished() != null;
    }

    /** Runs until so many cases more have ended, and kills it then; not where it was faster than that. */
    private boolean isKilled(boolean resuming, int more) throws Exception {
        long least = ended() + more;
        Process run = OwnProcess.start(folder, List.of(), arguments(resuming));
        try {
            while (run.isAlive() && ended() < least) {
                boolean unused = run.waitFor(5, TimeUnit.MILLISECONDS);
            }
            return run.isAlive();
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    private String[] arguments(boolean resuming) {
        List<String> line = List.of("run", "--cases", "SPOT-*,CAN-*", "--reports", reports.toString());
        return Stream.concat(line.stream(), resuming ? Stream.of("--resume") : Stream.of())
                .toArray(String[]::new);
    }

    private String text(String recording) {
        try {
            return Files.readString(reports.resolve(recording));
        } catch (IOException gone) {
            throw new AssertionError(recording, gone);
        }
    }

    private long ended() throws IOException {
        return lines().values().stream().mapToInt(each -> each).sum();
    }

    /** How many lines each case has in the log of the run; one that is torn, or just being written, does not count. */
    private Map<String, Integer> lines() throws IOException {
        Map<String, Integer> counted = new LinkedHashMap<>();
        Path log = reports.resolve(RunLog.FILE);
        String all = Files.exists(log) ? Files.readString(log) : "";
        for (String line : all.substring(0, all.lastIndexOf('\n') + 1).lines().toList()) {
            JsonNode read = JSON.readTree(line);
            if (read.path("kind").asText().equals("case")) {
                counted.merge(read.path("id").asText(), 1, Integer::sum);
            }
        }
        return counted;
    }
}
