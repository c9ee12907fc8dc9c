package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/** Where a finding rests on a wrong signature the report says what to type, and what it says can be typed. */
@Tag("full")
class DiagnoseFromReportIT {

    private static final Pattern COMMAND =
            Pattern.compile("diagnose --request (recording/\\S+) --exchange (\\d+) --md5-key-file md5.key");

    @Test
    void the_command_of_the_report_reads_the_exchange_of_the_recording(@TempDir Path reports) throws IOException {
        Rehearsed.play(reports, "--cases", "CON-006,CON-001", "--broken", "sends-another-charset");
        String page = Files.readString(reports.resolve("acceptance-report.html"));
        Matcher command = COMMAND.matcher(page);

        assertThat(command.find()).isTrue();
        assertThat(command.group(1)).isEqualTo("recording/CON-006.jsonl");
        Typed typed = Typed.line(
                "diagnose", "--request", reports.resolve(command.group(1)).toString(), "--exchange", command.group(2));
        assertThat(typed.exitCode()).as(typed.err()).isIn(1, 3);
        assertThat(typed.out()).contains("service=alipay.acquire.overseas.spot.pay");
        assertThat(page).doesNotContain("recording/CON-001.jsonl --exchange");
    }

    @Test
    void a_number_that_the_recording_does_not_have_is_refused(@TempDir Path reports) {
        Rehearsed.play(reports, "--cases", "CON-001");

        Typed typed = Typed.line(
                "diagnose",
                "--request",
                reports.resolve("recording/CON-001.jsonl").toString(),
                "--exchange",
                "99");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("has no exchange of this number");
    }
}
