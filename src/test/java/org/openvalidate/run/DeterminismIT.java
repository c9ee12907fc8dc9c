package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Jar;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/** A seed settles everything: verdicts and evidence are the same wherever, whenever and however it is run. */
class DeterminismIT {

    @TempDir
    Path folder;

    @Test
    void the_same_seed_leaves_the_same_evidence_alone_and_in_company() {
        Rehearsed alone = play("alone", "7", "1");
        Rehearsed company = play("company", "7", "4");
        Rehearsed again = play("again", "7", "4");

        assertThat(company.verdicts()).isEqualTo(alone.verdicts());
        assertThat(company.recordings()).isEqualTo(alone.recordings());
        assertThat(again.recordings()).isEqualTo(company.recordings());
    }

    @Test
    void another_seed_leaves_other_evidence() {
        Rehearsed one = play("one", "7", "1", "--cases", "SPOT-001");
        Rehearsed other = play("other", "8", "1", "--cases", "SPOT-001");

        assertThat(other.recordings()).isNotEqualTo(one.recordings());
    }

    @Tag("full")
    @Test
    void zone_and_locale_of_the_machine_change_nothing() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectory(folder.resolve("there"));

        Typed usual = Jar.in(here, "-Duser.timezone=UTC", "-Duser.language=en").run("run");
        Typed foreign = Jar.in(
                        there,
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-9")
                .run("run");

        Rehearsed first = new Rehearsed(usual, here.resolve("reports/mock"));
        Rehearsed second = new Rehearsed(foreign, there.resolve("reports/mock"));
        assertThat(foreign.exitCode()).isEqualTo(usual.exitCode()).isZero();
        assertThat(second.verdicts()).isEqualTo(first.verdicts());
        assertThat(second.recordings()).isEqualTo(first.recordings());
        for (String report : new String[] {"acceptance-report.html", "acceptance-report.zh.html", "junit.xml"}) {
            assertThat(second.timeless(report)).as(report).isEqualTo(first.timeless(report));
        }
        assertThat(second.timeless("acceptance-result.json")).isEqualTo(first.timeless("acceptance-result.json"));
    }

    private Rehearsed play(String name, String seed, String parallel, String... more) {
        String[] options = new String[4 + more.length];
        System.arraycopy(new String[] {"--seed", seed, "--parallel", parallel}, 0, options, 0, 4);
        System.arraycopy(more, 0, options, 4, more.length);
        return Rehearsed.play(folder.resolve(name), options);
    }
}
