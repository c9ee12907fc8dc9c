package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.problem.BadInput;
import org.openvalidate.result.RunLog;
import org.openvalidate.testkit.OwnProcess;
import org.openvalidate.testkit.Typed;

/** Two runs, one reports folder. */
class FolderLockIT {

    @TempDir
    Path folder;

    @Test
    void a_second_run_is_turned_away_and_the_first_keeps_its_record() throws Exception {
        Path reports = folder.resolve("reports");
        try (Running first = Play.launch(options(reports), Path.of("features")).open()) {
            String record = Files.readString(reports.resolve(RunLog.FILE));
            assertThat(first.parameters()).isNotEmpty();

            Typed second = Typed.line("run", "--cases", "SPOT-001", "--reports", reports.toString());

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.out() + second.err())
                    .contains("process " + ProcessHandle.current().pid(), "acceptance.reports");
            assertThat(reports.resolve(RunLog.FILE)).hasContent(record);
        }

        try (FolderLock again = FolderLock.take(reports)) {
            assertThat(again.reports()).isEqualTo(reports);
        }
    }

    @Test
    void a_killed_run_holds_nothing_and_another_process_is_named() throws Exception {
        Path reports = folder.resolve("reports");
        Process run = OwnProcess.start(folder, List.of(), "run", "--reports", reports.toString());
        try {
            while (run.isAlive() && !Files.exists(reports.resolve(RunLog.FILE))) {
                boolean unused = run.waitFor(5, TimeUnit.MILLISECONDS);
            }
            assertThatThrownBy(() -> FolderLock.take(reports))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("process " + run.pid());
        } finally {
            run.destroyForcibly().waitFor();
        }

        try (FolderLock after = FolderLock.take(reports)) {
            assertThat(Files.readString(reports.resolve(FolderLock.FILE)).strip())
                    .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
            assertThat(after.reports()).isEqualTo(reports);
        }
    }

    private static Map<String, String> options(Path reports) {
        return Map.of("cases", "SPOT-001", "reports", reports.toString());
    }
}
