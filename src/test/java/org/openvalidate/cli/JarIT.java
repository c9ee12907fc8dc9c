package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Jar;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/** The jar alone, in an empty folder: workbook and features travel inside it. */
class JarIT {

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    @Test
    void a_run_in_an_empty_folder_passes_and_leaves_its_reports_and_nothing_else() throws IOException {
        Typed typed = Jar.in(folder, "-Djava.io.tmpdir=" + temporary).run("run");
        Rehearsed run = new Rehearsed(typed, folder.resolve("reports/mock"));

        assertThat(typed.exitCode()).as(typed.out() + typed.err()).isZero();
        assertThat(run.verdicts()).hasSizeGreaterThan(10);
        assertThat(run.result().get("catalogue").get("file").textValue()).startsWith("(packed) ");
        assertThat(typed.lastLine())
                .matches("PASSED +\\d+ of \\d+ cases passed.*, exit 0\\. Open reports/mock/acceptance-report\\.html.*");
        assertThat(typed.err()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("reports");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void the_version_stands_in_the_jar() {
        Typed typed = Jar.in(folder).run("--version");

        assertThat(typed.out().strip()).matches("OpenValidate \\d+\\.\\d+\\.\\d+\\S*");
    }
}
