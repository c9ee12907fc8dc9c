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
        Rehearsed alone = Rehearsed.play(folder.resolve("alone"), "--seed", "7", "--parallel", "1");
        Rehearsed company = Rehearsed.play(folder.resolve("company"), "--seed", "7", "--parallel", "4");

        assertThat(company.verdicts()).isEqualTo(alone.verdicts());
        assertThat(company.differences(alone)).isEmpty();
    }

    @Test
    void another_seed_leaves_other_evidence() {
        Rehearsed one = Rehearsed.play(folder.resolve("one"), "--seed", "7", "--parallel", "1", "--cases", "SPOT-001");
        Rehearsed other =
                Rehearsed.play(folder.resolve("other"), "--seed", "8", "--parallel", "1", "--cases", "SPOT-001");

        assertThat(other.differences(one)).isNotEmpty();
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
        assertThat(second.differences(first)).isEmpty();
        for (String report : new String[] {
            "acceptance-report.html", "acceptance-report.zh.html", "junit.xml", "trades.csv", "acceptance-result.json"
        }) {
            assertThat(second.differences(first, report)).isEmpty();
        }
    }
}
