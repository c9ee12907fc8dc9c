package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.OwnProcess;
import org.openvalidate.testkit.Typed;

/** What was recorded is judged alike wherever the machine stands that judges it, to the byte. */
@Tag("full")
class ReplayElsewhereIT {

    @TempDir
    Path folder;

    @Test
    void zone_locale_and_encoding_of_the_judging_machine_change_no_byte() throws Exception {
        Path reports = folder.resolve("reports");
        Play.of(Map.of(
                "cases",
                "SPOT-*,REF-001,TQR-003,REC-009",
                "broken",
                "polls-every-second",
                "reports",
                reports.toString()));

        Typed here = Typed.line("replay", reports.toString(), "--json");
        Process there = OwnProcess.start(
                folder,
                List.of(
                        "-Duser.timezone=America/St_Johns",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=ISO-8859-6"),
                "replay",
                reports.toString(),
                "--json");

        assertThat(there.waitFor()).isEqualTo(here.exitCode()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8))
                .isEqualTo(here.out());
    }
}
