package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.feature.FeatureFiles;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.testkit.Rehearsed;

/** Chinese is played, not only written; guards the pin of Cucumber, whose 7.33.0 to 7.34.8 fail every such scenario. */
class ChineseSmokeIT {

    private static final Path FEATURES = Path.of("target/features-zh");

    @TempDir
    Path reports;

    @Test
    void every_case_passes_from_its_chinese_feature() throws IOException {
        FeatureFiles.write(Play.CATALOGUE, Lang.ZH, FEATURES);

        RunRecord run = Play.of(Map.of("reports", reports.toString()), FEATURES);

        assertThat(Files.readString(FEATURES.resolve("barcode/spot.feature"))).contains("# language: zh-CN", "假如");
        assertThat(run.cases())
                .hasSizeGreaterThan(10)
                .filteredOn(each -> each.testCase().canRunOn("reference", "simulated"))
                .allSatisfy(each -> assertThat(each.verdict())
                        .as("%s: %s", each.testCase().id(), each.reason())
                        .isEqualTo(Verdict.PASSED));
    }

    @Test
    void a_chinese_run_speaks_chinese_and_puts_english_beside_it() throws IOException {
        Rehearsed run = Rehearsed.play(reports, "--lang", "zh", "--cases", "SPOT-001");

        assertThat(run.exitCode()).isZero();
        assertThat(run.typed().out())
                .contains(
                        "SPOT-001",
                        Play.CATALOGUE.find("SPOT-001").orElseThrow().title().zh());
        assertThat(Files.readString(reports.resolve("acceptance-report.html"))).contains("<html lang=\"zh");
        assertThat(Files.readString(reports.resolve("acceptance-report.en.html")))
                .contains("<html lang=\"en");
    }
}
