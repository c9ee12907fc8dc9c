package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.problem.BadInput;

/** Whatever stands in a cell, the reader answers with a catalogue or with problems, never with anything else. */
class AnyCellTest {

    private static final List<String> TEXTS = List.of(
            "",
            "-",
            "[",
            "((",
            "{count}",
            "\\E.*",
            "$1",
            "=1+1",
            "@x",
            "2 s",
            "-1",
            "9".repeat(40),
            "the cashier charges ",
            "付款",
            "\uD83D\uDE00",
            "a\nb\n\nc",
            "\t",
            "x".repeat(7_999),
            "99999999999999999999 h");

    @Test
    void leads_to_a_catalogue_or_to_problems() {
        Random seeded = new Random(20261123);
        byte[] good = GoodWorkbook.bytes(GoodWorkbook.make());
        List<String> answers = new ArrayList<>();

        for (int round = 0; round < 60; round++) {
            XSSFWorkbook workbook = WorkbookReader.open(GoodWorkbook.FILE, good);
            for (int change = 0; change <= round % 3; change++) {
                Layout layout = Layout.values()[seeded.nextInt(Layout.values().length)];
                int row = 1 + seeded.nextInt(4);
                int column = seeded.nextInt(layout.columns().size());
                String address = new Place(layout.sheet(), row, column).in("").replaceFirst("^ › ", "");
                GoodWorkbook.cell(workbook, address).setCellValue(TEXTS.get(seeded.nextInt(TEXTS.size())));
            }
            answers.add(answer(workbook));
        }

        assertThat(answers).contains("read", "refused");
    }

    private static String answer(XSSFWorkbook workbook) {
        try {
            Catalogue catalogue = WorkbookReaderTest.read(workbook);
            catalogue.cases().forEach(each -> assertThat(each.expected()).isNotEmpty());
            return "read";
        } catch (BadInput problems) {
            assertThat(problems.problems()).allSatisfy(each -> {
                assertThat(each.where()).startsWith(GoodWorkbook.FILE);
                assertThat(each.what()).isNotBlank().endsWith(".");
                assertThat(each.remedy()).isNotBlank();
            });
            return "refused";
        }
    }
}
