package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;

class ReportsTest {

    @TempDir
    Path reports;

    @Test
    void a_run_is_reported_in_its_language_and_the_other_stands_beside_it() throws IOException {
        Reports.write(RunFixtures.mixed(Lang.EN), RunFixtures::recording, Optional.empty(), reports.resolve("en"));
        Reports.write(RunFixtures.mixed(Lang.ZH), RunFixtures::recording, Optional.empty(), reports.resolve("zh"));

        assertThat(names("en"))
                .containsExactly(
                        "acceptance-report.html",
                        "acceptance-report.pdf",
                        "acceptance-report.xlsx",
                        "acceptance-report.zh.html",
                        "acceptance-report.zh.pdf",
                        "acceptance-report.zh.xlsx",
                        "acceptance-result.json",
                        "allure-results",
                        "junit.xml",
                        "trades.csv");
        assertThat(names("zh"))
                .containsExactly(
                        "acceptance-report.en.html",
                        "acceptance-report.en.pdf",
                        "acceptance-report.en.xlsx",
                        "acceptance-report.html",
                        "acceptance-report.pdf",
                        "acceptance-report.xlsx",
                        "acceptance-result.json",
                        "allure-results",
                        "junit.xml",
                        "trades.csv");
        assertThat(text("zh/acceptance-report.html")).contains("lang=\"zh-CN\"", "href=\"acceptance-report.en.html\"");
        assertThat(text("zh/acceptance-report.en.html")).contains("lang=\"en\"", "href=\"acceptance-report.html\"");
    }

    @Test
    void two_renderings_of_one_run_are_equal() throws IOException {
        Reports.write(RunFixtures.mixed(Lang.EN), RunFixtures::recording, Optional.empty(), reports.resolve("a"));
        Reports.write(RunFixtures.mixed(Lang.EN), RunFixtures::recording, Optional.empty(), reports.resolve("b"));

        for (String name : names("a")) {
            if (Files.isRegularFile(reports.resolve("a/" + name))) {
                assertThat(reports.resolve("a/" + name)).as(name).hasSameBinaryContentAs(reports.resolve("b/" + name));
            }
        }
        assertThat(names("a/allure-results")).hasSize(4).isEqualTo(names("b/allure-results"));
    }

    @Test
    void half_a_surrogate_pair_stops_no_report() throws IOException {
        Reports.write(
                Hostile.copy(RunFixtures.mixed(Lang.EN)),
                Rendered::hostileRecording,
                Optional.empty(),
                reports.resolve("x"));

        assertThat(names("x")).hasSize(10);
    }

    @Test
    void a_rendering_that_fails_leaves_the_former_reports_alone() throws IOException {
        Reports.write(RunFixtures.passing(Lang.EN), RunFixtures::recording, Optional.empty(), reports.resolve("a"));
        String before = text("a/acceptance-report.html");

        assertThatThrownBy(() -> Reports.write(
                        RunFixtures.mixed(Lang.EN),
                        result -> {
                            throw new IllegalStateException("unreadable");
                        },
                        Optional.empty(),
                        reports.resolve("a")))
                .hasStackTraceContaining("unreadable");

        assertThat(text("a/acceptance-report.html")).isEqualTo(before);
        assertThat(names("a")).hasSize(10);
    }

    @Test
    void a_folder_that_cannot_be_written_is_the_surroundings_fault() throws IOException {
        Path file = Files.writeString(reports.resolve("file"), "in the way");

        assertThatThrownBy(() ->
                        Reports.write(RunFixtures.passing(Lang.EN), RunFixtures::recording, Optional.empty(), file))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("acceptance.reports");
    }

    private java.util.List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(reports.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(reports.resolve(file));
    }
}
