package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.problem.BadInput;
import org.openvalidate.result.Waiver;

class WaiversFileTest {

    @TempDir
    Path folder;

    @Test
    void a_line_names_case_owner_reason_and_expiry() throws IOException {
        assertThat(WaiversFile.read(
                        file("# ours\nSPOT-003 | A. Person | till is being replaced | 2026-12-31\n"), Play.CATALOGUE))
                .containsExactly(new Waiver("SPOT-003", "A. Person", "till is being replaced", "2026-12-31"));
    }

    @Test
    void every_problem_is_told_at_once() throws IOException {
        Path file = file("""
                SPOT-003 | A. Person | reason | 2026-12-31
                SPOT-003 | A. Person | reason | 2026-12-31
                SPOT-999 | A. Person | reason | 2026-12-31
                SPOT-004 | A. Person | reason | soon
                SPOT-004 || reason | 2026-12-31
                SPOT-004
                """);

        assertThat(catchThrowableOfType(BadInput.class, () -> WaiversFile.read(file, Play.CATALOGUE))
                        .problems())
                .extracting(problem -> problem.where().replaceAll(".*, ", ""))
                .containsExactly("line 2", "line 3", "line 4", "line 5", "line 6");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("waivers.txt"), text);
    }
}
