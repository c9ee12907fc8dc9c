package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;

class PdfReportTest {

    private static final byte[] CHINESE = pdf(RunFixtures.mixed(Lang.ZH), Lang.ZH);

    @Test
    void verdict_contents_cases_and_page_numbers_stand_on_paper() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(RunFixtures.mixed(Lang.EN), Lang.EN))) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text)
                    .contains("Failed", "1 of 4 cases failed", "Contents", "SPOT-003", "Sign-off", "sha256sum -c")
                    .contains("1 / " + document.getNumberOfPages())
                    .containsPattern("Summary\\s+\\d+");
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
        }
    }

    @Test
    void every_font_is_embedded_and_chinese_has_its_glyphs() throws IOException {
        try (PDDocument document = Loader.loadPDF(CHINESE)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }

            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("验收报告", "未通过", "签字确认")
                    .doesNotContain("####");
        }
    }

    @Test
    void the_same_run_gives_the_same_bytes() {
        assertThat(pdf(RunFixtures.mixed(Lang.ZH), Lang.ZH)).isEqualTo(CHINESE);
    }

    @Test
    void hostile_texts_stop_no_page() throws IOException {
        RunRecord run = Hostile.copy(RunFixtures.mixed(Lang.EN));

        try (PDDocument document = Loader.loadPDF(pdf(run, Lang.EN))) {
            assertThat(new PDFTextStripper().getText(document)).contains("<script>alert(1)</script>");
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }

    private static byte[] pdf(RunRecord run, Lang lang) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            PdfReport.write(
                    Material.of(
                            run,
                            RunFixtures::recording,
                            java.util.Optional.empty(),
                            name -> java.util.Optional.empty()),
                    lang,
                    file);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return file.toByteArray();
    }
}
