package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.testkit.Folder;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/** Reports are rendered from what a run left, however it ended. */
class ReportCommandIT {

    @TempDir
    Path reports;

    @TempDir
    Path elsewhere;

    @Test
    void a_finished_run_is_rendered_again_to_the_last_byte() throws IOException {
        String key = Files.writeString(
                        elsewhere.resolve("seal.pem"), KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()))
                .toString();
        Rehearsed run =
                Rehearsed.play(reports, "--cases", "SPOT-001,SPOT-004", "--broken", "never-cancels", "--seal-key", key);
        var before = Folder.bytes(reports);
        Files.delete(reports.resolve("acceptance-report.html"));

        Typed again =
                Typed.line("report", reports.resolve("acceptance-result.json").toString(), "--seal-key", key);

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
    void a_run_is_rendered_beside_an_earlier_one_and_under_later_particulars() throws IOException {
        Rehearsed.play(reports.resolve("old"), "--cases", "SPOT-004");
        Rehearsed.play(reports.resolve("new"), "--cases", "SPOT-004", "--broken", "never-cancels");
        Path particulars = Files.writeString(elsewhere.resolve("particulars.txt"), "merchantName = Later Ltd.\n");

        Typed typed = Typed.line(
                "report",
                reports.resolve("new").toString(),
                "--previous",
                reports.resolve("old").toString(),
                "--particulars",
                particulars.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(1);
        assertThat(Files.readString(reports.resolve("new/acceptance-report.html")))
                .contains("Changed since run", "Later Ltd.");
    }

    @Test
    void a_waived_failure_is_not_green_and_an_expired_waiver_fails_the_run() throws IOException {
        Path current = Files.writeString(elsewhere.resolve("current"), "SPOT-004 | A. Person | Soon. | 2999-12-31\n");
        Path expired = Files.writeString(elsewhere.resolve("expired"), "SPOT-004 | A. Person | Soon. | 2020-12-31\n");
        String[] line = {"--cases", "SPOT-004", "--broken", "never-cancels", "--waivers"};

        Rehearsed waived = Rehearsed.play(reports, line[0], line[1], line[2], line[3], line[4], current.toString());
        assertThat(waived.exitCode()).isZero();
        assertThat(waived.verdicts()).containsEntry("SPOT-004", "WAIVED");
        assertThat(waived.typed().lastLine()).startsWith("WAIVED");
        assertThat(waived.result().get("readyToSubmit").booleanValue()).isFalse();

        Rehearsed late = Rehearsed.play(reports, line[0], line[1], line[2], line[3], line[4], expired.toString());
        assertThat(late.exitCode()).isEqualTo(1);
        assertThat(late.result().at("/runFindings/0/check").textValue()).isEqualTo("waiver.current");
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
