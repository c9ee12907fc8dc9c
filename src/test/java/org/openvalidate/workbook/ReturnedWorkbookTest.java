package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReturnedWorkbookTest {

    private static final Path OWN = Path.of("testcases/openvalidate-cases.xlsx");
    private static final Instant MADE = Instant.parse("2026-11-23T04:00:00Z");
    private static final ReturnedWorkbook.Sheet RESULTS = new ReturnedWorkbook.Sheet(
            "Results",
            List.of(new ReturnedWorkbook.Heading("Verdict", 12), new ReturnedWorkbook.Heading("Reason", 40)),
            List.of(
                    new ReturnedWorkbook.Line("FAILED", List.of("failed", "=1+1")),
                    new ReturnedWorkbook.Line("", List.of("passed", "x".repeat(40_000)))));

    @Test
    void results_stand_before_the_users_own_sheets_which_stay_as_they_are() throws IOException {
        byte[] own = Files.readAllBytes(OWN);

        try (XSSFWorkbook before = workbook(own);
                XSSFWorkbook after = workbook(ReturnedWorkbook.with(Optional.of(own), List.of(RESULTS), MADE))) {
            assertThat(after.getSheetName(0)).isEqualTo("Results");
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                assertThat(after.getSheetName(i + 1)).isEqualTo(before.getSheetName(i));
                assertThat(SheetTexts.take(after.getSheetAt(i + 1))).isEqualTo(SheetTexts.take(before.getSheetAt(i)));
            }
        }
    }

    @Test
    void a_text_is_never_a_formula_and_never_too_long() throws IOException {
        try (XSSFWorkbook results = workbook(ReturnedWorkbook.with(Optional.empty(), List.of(RESULTS), MADE))) {
            var cell = results.getSheetAt(0).getRow(1).getCell(1);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(results.getSheetAt(0).getRow(2).getCell(1).getStringCellValue())
                    .endsWith("…");
        }
    }

    @Test
    void what_was_returned_can_be_returned_again() throws IOException {
        byte[] once = ReturnedWorkbook.with(Optional.of(Files.readAllBytes(OWN)), List.of(RESULTS), MADE);
        byte[] twice = ReturnedWorkbook.with(Optional.of(once), List.of(RESULTS), MADE);

        try (XSSFWorkbook first = workbook(once);
                XSSFWorkbook second = workbook(twice)) {
            assertThat(second.getNumberOfSheets()).isEqualTo(first.getNumberOfSheets());
        }
    }

    @Test
    void the_same_results_give_the_same_bytes() throws IOException {
        byte[] own = Files.readAllBytes(OWN);

        assertThat(ReturnedWorkbook.with(Optional.of(own), List.of(RESULTS), MADE))
                .isEqualTo(ReturnedWorkbook.with(Optional.of(own), List.of(RESULTS), MADE));
    }

    private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
