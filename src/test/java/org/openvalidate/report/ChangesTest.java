package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.BadInput;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.RunFixtures;

class ChangesTest {

    private static final RunRecord RUN = RunFixtures.mixed(Lang.EN);
    private static final Former OLD = new Former(
            "20261101-1",
            new TreeMap<>(Map.of(
                    "SPOT-001", "PASSED", "SPOT-003", "PASSED", "SPOT-006a", "INCONCLUSIVE", "SPOT-099", "FAILED")));

    @Test
    void every_other_verdict_is_told_with_new_and_vanished_cases() {
        Changes changes = Changes.of(OLD, RUN, Lang.EN);

        assertThat(changes.rows())
                .containsExactly(
                        new Changes.Row("SPOT-003", "SPOT-003", "passed", "passed", "failed", "failed"),
                        new Changes.Row("SPOT-012", "SPOT-012", "", "", "not-run", "not run"),
                        new Changes.Row("SPOT-099", "", "failed", "failed", "", ""));
        assertThat(changes.same()).isEqualTo(2);
    }

    @Test
    void a_former_result_is_read_from_its_file_or_folder_and_stands_on_the_page(@TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("acceptance-result.json"),
                Rendered.json(RunFixtures.passing(Lang.EN), RunFixtures::recording));

        Former read = Former.read(folder);

        assertThat(read).isEqualTo(Former.read(folder.resolve("acceptance-result.json")));
        Reports.write(RUN, RunFixtures::recording, Optional.empty(), Optional.of(read), folder.resolve("new"));
        assertThat(Files.readString(folder.resolve("new/acceptance-report.html")))
                .contains("Changed since run " + read.run(), "Cases with the verdict that they had: 1");
        assertThat(Files.readString(folder.resolve("new/acceptance-report.zh.html")))
                .contains("相比的变化");
    }

    @Test
    void what_is_no_result_is_bad_input(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{}");

        assertThatThrownBy(() -> Former.read(other)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Former.read(folder)).isInstanceOf(BadInput.class);
    }
}
