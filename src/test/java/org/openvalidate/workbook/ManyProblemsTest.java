package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openvalidate.problem.Problem;

/** A hundred things wrong over all sheets of the committed workbook: all of them are told at once, each by its cell. */
class ManyProblemsTest {

    private static final Path COMMITTED = Path.of("testcases/openvalidate-cases.xlsx");

    private final List<String> broken = new ArrayList<>();

    @Test
    void a_hundred_problems_of_one_workbook_are_named_in_one_pass() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(COMMITTED))) {
            write(workbook, "Info", "B", row(workbook, "version"), 1, "one");
            write(workbook, "Questions", "M", 2, 8, "");
            write(workbook, "Cases", "D", 2, 41, "X");
            write(workbook, "Clauses", "H", 2, 15, "docs.antom.com");
            write(workbook, "Errors", "B", 2, 10, "X");
            write(workbook, "TestData", "F", 2, 8, "");
            write(workbook, "Suggestions", "C", 2, 10, "");
            write(workbook, "Journeys", "F", 2, 6, "soon");
            write(workbook, "Steps", "C", 2, 1, "买家");

            assertThat(broken).hasSize(100);
            assertThat(WorkbookReaderTest.problems(workbook))
                    .allSatisfy(each -> assertThat(each.remedy()).isNotBlank())
                    .extracting(Problem::where)
                    .containsExactlyInAnyOrderElementsOf(broken);
        }
    }

    private static int row(XSSFWorkbook workbook, String key) {
        return IntStream.rangeClosed(2, workbook.getSheet("Info").getLastRowNum() + 1)
                .filter(row -> GoodWorkbook.cell(workbook, "Info!A" + row)
                        .getStringCellValue()
                        .equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void write(XSSFWorkbook workbook, String sheet, String column, int first, int rows, String text) {
        for (int row = first; row < first + rows; row++) {
            String cell = sheet + "!" + column + row;
            GoodWorkbook.cell(workbook, cell).setCellValue(text);
            broken.add(GoodWorkbook.FILE + " › " + cell);
        }
    }
}
