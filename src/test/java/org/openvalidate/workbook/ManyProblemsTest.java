package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openvalidate.problem.Problem;

/** A hundred mistakes over all sheets are a hundred problems, told at once, in order and each with a remedy. */
class ManyProblemsTest {

    private static final int ROWS = 20;

    @Test
    void a_hundred_mistakes_are_told_at_once() {
        XSSFWorkbook workbook = GoodWorkbook.make();
        GoodWorkbook.put(workbook, Layout.CASES, rows(workbook, Layout.CASES, 1, "CON-%03d", 1));
        GoodWorkbook.put(workbook, Layout.ERRORS, rows(workbook, Layout.ERRORS, 0, "CODE_%03d", 3));
        List<String> typed = new ArrayList<>();
        for (int row = 2; row < 2 + ROWS; row++) {
            typed.add(type(workbook, "Cases!B" + row, "barcod"));
            typed.add(type(workbook, "Cases!R" + row, "the till shows sucess number " + row + " [POLL-2]"));
            typed.add(type(workbook, "Cases!W" + row, "notice yes"));
            typed.add(type(workbook, "Errors!B" + row, "Q"));
            typed.add(type(workbook, "Suggestions!B" + row, ""));
        }
        typed.add(type(workbook, "Info!B2", "first"));
        typed.add(type(workbook, "Questions!D3", "perhaps"));
        typed.add(type(workbook, "Clauses!F3", "Z"));
        typed.add(type(workbook, "TestData!B2", "soon"));
        typed.add(type(workbook, "Steps!B2", "a new sentence"));
        typed.add(type(workbook, "Journeys!F2", "long"));

        List<Problem> problems = WorkbookReaderTest.problems(workbook);

        assertThat(problems)
                .extracting(each -> each.where().replace("cases.xlsx › ", ""))
                .containsExactlyInAnyOrderElementsOf(typed)
                .hasSize(5 * ROWS + 6);
        assertThat(problems).allSatisfy(each -> assertThat(each.remedy()).isNotBlank());
        assertThat(problems.stream()
                        .map(each -> each.where().replaceAll("cases.xlsx › |!.*", ""))
                        .distinct()
                        .collect(Collectors.toList()))
                .isEqualTo(Stream.of(Layout.values()).map(Layout::sheet).toList());
    }

    /** The sheet's first rows, then the row named once more under as many ids as there shall be rows. */
    private static List<List<String>> rows(XSSFWorkbook workbook, Layout layout, int kept, String id, int from) {
        List<List<String>> texts = SheetTexts.take(workbook.getSheet(layout.sheet()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<String> row = new ArrayList<>(texts.get(1));
            row.set(0, id.formatted(from + i));
            rows.add(row);
        }
        rows.addAll(texts.subList(texts.size() - kept, texts.size()));
        return rows;
    }

    private static String type(XSSFWorkbook workbook, String address, String text) {
        GoodWorkbook.cell(workbook, address).setCellValue(text);
        return address;
    }
}
