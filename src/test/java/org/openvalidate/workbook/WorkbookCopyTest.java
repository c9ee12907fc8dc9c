package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.problem.BadInput;

class WorkbookCopyTest {

    @TempDir
    Path folder;

    private Path workbook;
    private Path csv;

    @BeforeEach
    void a_workbook_on_disk() throws IOException {
        workbook = folder.resolve("cases.xlsx");
        csv = folder.resolve("csv");
        Files.write(workbook, GoodWorkbook.bytes(GoodWorkbook.make()));
    }

    @Test
    void one_csv_file_for_each_sheet() throws IOException {
        WorkbookCopy.export(workbook, csv);

        try (Stream<Path> files = Files.list(csv)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "Info.csv",
                            "Questions.csv",
                            "Cases.csv",
                            "Clauses.csv",
                            "Errors.csv",
                            "TestData.csv",
                            "Steps.csv",
                            "Suggestions.csv",
                            "Journeys.csv");
        }
        assertThat(Files.readString(csv.resolve("Info.csv")))
                .isEqualTo("Key,Value\r\nversion,1.2.3\r\nchangelog 1.2.3,All.\r\n");
        assertThat(Files.readString(csv.resolve("Cases.csv"))).contains("标题").contains("\"1. Do\n2. See\"");
    }

    @Test
    void an_unchanged_export_leaves_the_very_bytes() throws IOException {
        byte[] before = Files.readAllBytes(workbook);
        WorkbookCopy.export(workbook, csv);

        assertThat(WorkbookCopy.imports(workbook, csv)).isFalse();
        assertThat(Files.readAllBytes(workbook)).isEqualTo(before);
    }

    @Test
    void an_import_changes_texts_and_keeps_the_looks() throws IOException {
        paint();
        WorkbookCopy.export(workbook, csv);
        List<String> untouched = texts("Clauses");
        edit("Cases.csv", "Title,标题", "\"=1+1 \"\"quoted\"\", twice\",标题");

        assertThat(WorkbookCopy.imports(workbook, csv)).isTrue();

        try (XSSFWorkbook after = open()) {
            XSSFSheet cases = after.getSheet("Cases");
            XSSFCell title = GoodWorkbook.cell(after, "Cases!F2");
            assertThat(title.getStringCellValue()).isEqualTo("=1+1 \"quoted\", twice");
            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(title.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cases.getColumnWidth(5)).isEqualTo(33 * 256);
            assertThat(cases.getPaneInformation().isFreezePane()).isTrue();
            assertThat(cases.getDataValidations()).hasSize(2);
            assertThat(cases.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:W3");
            assertThat(after.getSheet("Steps").getPrintSetup().getLandscape()).isTrue();
        }
        assertThat(texts("Clauses")).isEqualTo(untouched);
    }

    @Test
    void rows_are_added_with_the_looks_of_the_row_above_and_surplus_ones_removed() throws IOException {
        WorkbookCopy.export(workbook, csv);
        String cases = Files.readString(csv.resolve("Cases.csv"));
        Files.writeString(
                csv.resolve("Cases.csv"),
                cases + cases.substring(cases.indexOf("SPOT-003")).replace("SPOT-003", "SPOT-004"));

        WorkbookCopy.imports(workbook, csv);
        assertThat(WorkbookReader.read(workbook).cases())
                .extracting(TestCase::id)
                .containsExactly("CON-001", "SPOT-003", "SPOT-004");
        try (XSSFWorkbook after = open()) {
            assertThat(GoodWorkbook.cell(after, "Cases!F4").getCellStyle())
                    .isEqualTo(GoodWorkbook.cell(after, "Cases!F3").getCellStyle());
        }

        Files.writeString(csv.resolve("Cases.csv"), cases);
        WorkbookCopy.imports(workbook, csv);
        assertThat(WorkbookReader.read(workbook).cases()).hasSize(2);
    }

    @Test
    void columns_are_matched_by_heading_and_may_be_left_out() throws IOException {
        Files.createDirectories(csv);
        Files.writeString(csv.resolve("Cases.csv"), "\ufeffTitle,Id\nA new title,CON-001\nTitle,SPOT-003\n");

        WorkbookCopy.imports(workbook, csv);

        TestCase first = WorkbookReader.read(workbook).cases().get(0);
        assertThat(first.title().en()).isEqualTo("A new title");
        assertThat(first.title().zh()).isEqualTo("标题");
    }

    @Test
    void a_bad_import_leaves_the_workbook_untouched() throws IOException {
        byte[] before = Files.readAllBytes(workbook);
        WorkbookCopy.export(workbook, csv);
        edit("Cases.csv", "barcode", "barcod");
        edit("Clauses.csv", "must", "perhaps");

        assertThatThrownBy(() -> WorkbookCopy.imports(workbook, csv))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cases.xlsx › Cases!B3")
                .hasMessageContaining("cases.xlsx › Clauses!G2");

        assertThat(Files.readAllBytes(workbook)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("cases.xlsx", "csv");
    }

    @Test
    void a_bad_csv_is_told_with_its_rows() throws IOException {
        Files.createDirectories(csv);
        Files.writeString(csv.resolve("Cases.csv"), "Id,Titel\nCON-001,a,b\n");

        assertThatThrownBy(() -> WorkbookCopy.imports(workbook, csv))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Cases.csv: The sheet has no column \"Titel\". Did you mean \"Title\"?")
                .hasMessageContaining("Cases.csv row 2: The row has 3 fields, the headings are 2.");
    }

    @Test
    void an_empty_folder_is_no_export() throws IOException {
        Files.createDirectories(csv);

        assertThatThrownBy(() -> WorkbookCopy.imports(workbook, csv)).hasMessageContaining("holds no CSV file");
    }

    @Test
    void the_steps_sheet_can_be_refreshed() throws IOException {
        try (XSSFWorkbook stale = GoodWorkbook.make()) {
            GoodWorkbook.cell(stale, "Steps!B3").setCellValue("an old sentence");
            Files.write(workbook, GoodWorkbook.bytes(stale));
        }
        assertThatThrownBy(() -> WorkbookReader.read(workbook)).hasMessageContaining("--refresh-steps");

        assertThat(WorkbookCopy.steps(workbook)).isTrue();

        assertThat(WorkbookReader.read(workbook).cases()).hasSize(2);
        assertThat(WorkbookCopy.steps(workbook)).isFalse();
    }

    @Test
    void a_template_has_every_sheet_and_is_never_written_over_a_file() throws IOException {
        Path made = folder.resolve("new.xlsx");
        WorkbookTemplate.write(made);

        try (XSSFWorkbook template = new XSSFWorkbook(Files.newInputStream(made))) {
            assertThat(template.sheetIterator())
                    .toIterable()
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "Info",
                            "Questions",
                            "Cases",
                            "Clauses",
                            "Errors",
                            "TestData",
                            "Steps",
                            "Suggestions",
                            "Journeys");
        }
        assertThatThrownBy(() -> WorkbookTemplate.write(made)).hasMessageContaining("The file exists already.");
    }

    /** A person's own looks. */
    private void paint() throws IOException {
        try (XSSFWorkbook painted = GoodWorkbook.make()) {
            XSSFCell title = GoodWorkbook.cell(painted, "Cases!F2");
            XSSFCellStyle yellow = title.getCellStyle().copy();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            title.setCellStyle(yellow);
            painted.getSheet("Cases").setColumnWidth(5, 33 * 256);
            Files.write(workbook, GoodWorkbook.bytes(painted));
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(csv.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(
                csv.resolve(file),
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private List<String> texts(String sheet) throws IOException {
        try (XSSFWorkbook opened = open()) {
            return SheetTexts.take(opened.getSheet(sheet)).stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(workbook));
    }
}
