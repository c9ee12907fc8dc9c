package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Folder;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/** Reports are rendered from what a run left, however it ended. */
class ReportCommandIT {

    @TempDir
    Path reports;

    @Test
    void a_finished_run_is_rendered_again_to_the_last_byte() throws IOException {
        Rehearsed run = Rehearsed.play(reports, "--cases", "SPOT-001,SPOT-004", "--broken", "never-cancels");
        var before = Folder.bytes(reports);
        Files.delete(reports.resolve("acceptance-report.html"));

        Typed again =
                Typed.line("report", reports.resolve("acceptance-result.json").toString());

        assertThat(again.exitCode()).isEqualTo(run.exitCode()).isEqualTo(1);
        assertThat(again.lastLine()).isEqualTo(run.typed().lastLine());
        assertThat(Folder.bytes(reports)).isEqualTo(before);
    }

    @Test
    void a_torn_run_is_rendered_as_far_as_it_got_and_is_undecided() throws IOException {
        Rehearsed.play(reports, "--cases", "SPOT-001,SPOT-002,SPOT-003", "--parallel", "1");
        Path log = reports.resolve("run.jsonl");
        List<String> lines = Files.readAllLines(log);
        String second = lines.get(2);
        Files.writeString(log, lines.get(0) + "\n" + lines.get(1) + "\n" + second.substring(0, second.length() / 2));

        Rehearsed torn = new Rehearsed(Typed.line("report", reports.toString()), reports);

        assertThat(torn.verdicts().values()).containsExactlyInAnyOrder("PASSED", "NOT_RUN", "NOT_RUN");
        assertThat(torn.exitCode()).isEqualTo(3);
        assertThat(torn.result().get("exitCode").intValue()).isEqualTo(3);
        assertThat(torn.typed().lastLine()).contains("exit 3");
    }

    @Test
    void an_empty_folder_is_told_in_plain_words() {
        Typed typed = Typed.line("report", reports.toString());

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains("No run has left its record (run.jsonl) here", "exit 2")
                .doesNotContain("\tat ", "Exception");
        assertThat(reports).isEmptyDirectory();
    }
}
