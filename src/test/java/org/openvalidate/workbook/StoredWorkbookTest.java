package org.openvalidate.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openvalidate.problem.BadInput;
import org.openvalidate.workbook.StoredCell.Kind;

class StoredWorkbookTest {

    @Test
    void cells_say_what_the_library_would_read_in_them() throws IOException {
        Map<Integer, StoredCell> cells = read().get(1).rows().get(3);

        assertThat(cells)
                .containsEntry(0, new StoredCell(Kind.TEXT, "two looks"))
                .containsEntry(1, new StoredCell(Kind.TEXT, "a\rb"))
                .containsEntry(27, new StoredCell(Kind.FORMULA, ""))
                .containsEntry(3, new StoredCell(Kind.OTHER, "12.5"))
                .containsEntry(4, new StoredCell(Kind.OTHER, "2026-03-02"))
                .containsEntry(5, new StoredCell(Kind.OTHER, "TRUE"))
                .doesNotContainKeys(2, 6);
    }

    @Test
    void sheets_stand_in_their_order_and_an_empty_row_is_there() throws IOException {
        List<StoredSheet> sheets = read();

        assertThat(sheets).extracting(StoredSheet::name).containsExactly("First", "Second & more");
        assertThat(sheets.get(1).rows()).containsOnlyKeys(3, 9);
        assertThat(sheets.get(1).rows().get(9)).isEmpty();
    }

    @Test
    void bytes_behind_the_end_of_a_file_are_no_workbook() throws IOException {
        byte[] bytes = bytes();
        byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);

        assertThatThrownBy(() -> StoredWorkbook.sheets("a.xlsx", longer)).isInstanceOf(BadInput.class);
    }

    private static List<StoredSheet> read() throws IOException {
        return StoredWorkbook.sheets("a.xlsx", bytes());
    }

    private static byte[] bytes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("First");
            XSSFSheet sheet = workbook.createSheet("Second & more");
            XSSFRow row = sheet.createRow(2);
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            XSSFRichTextString looks = new XSSFRichTextString("two ");
            looks.append("looks", bold);
            row.createCell(0).setCellValue(looks);
            row.createCell(1).setCellValue("a_x000D_b");
            row.createCell(2).setCellValue("");
            row.createCell(3).setCellValue(12.5);
            XSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Cell date = row.createCell(4);
            date.setCellValue(46083);
            date.setCellStyle(day);
            row.createCell(5).setCellValue(true);
            row.createCell(6);
            row.createCell(27).setCellFormula("1+1");
            sheet.createRow(8);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
