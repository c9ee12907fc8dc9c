package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.testkit.EvidenceFixtures;
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
    void what_a_person_attests_stands_there_with_its_picture() throws IOException {
        picture(reports.resolve("attachments/SPOT-001-1.png"), 1500, 900);
        picture(reports.resolve("elsewhere.png"), 10, 10);
        Recording recording = EvidenceFixtures.tape()
                .attached("attested.receipt", "attachments/SPOT-001-1.png", "the receipt")
                .attached("attested.receipt", "attachments/../elsewhere.png", "another")
                .attested("attested.receipt", true)
                .fact("statement", "The till has printed it.")
                .fact("by", "Wang Fang")
                .fact("role", "technical lead")
                .end();

        Reports.write(RunFixtures.passing(Lang.EN), result -> Optional.of(recording), Optional.empty(), reports);

        String page = text("acceptance-report.html");
        assertThat(page)
                .contains("img-src data:")
                .contains("<img src=\"data:image/jpeg;base64,", "alt=\"SPOT-001: the receipt\"")
                .contains("The till has printed it.", "Wang Fang", "technical lead", "0".repeat(64))
                .containsOnlyOnce("<img ")
                .contains(Wording.BESIDE.in(Lang.EN));
        assertThat(text("acceptance-report.zh.html")).contains("<img src=\"data:image/jpeg;base64,");
        try (PDDocument paper =
                Loader.loadPDF(reports.resolve("acceptance-report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Attestations", "The till has");
            List<Object> drawn = new ArrayList<>();
            for (PDPage sheet : paper.getPages()) {
                for (COSName name : sheet.getResources().getXObjectNames()) {
                    drawn.add(sheet.getResources().getXObject(name));
                }
            }
            assertThat(drawn).hasAtLeastOneElementOfType(PDImageXObject.class);
        }
    }

    private static void picture(Path file, int width, int height) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
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
