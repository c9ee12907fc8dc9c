package org.openvalidate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A person at a spreadsheet: fills a row, found by its id or else the first empty one, column by column. */
public final class Spreadsheet {

    private Spreadsheet() {}

    /** @param cells texts by heading; the row is that of the id last typed where none is among them */
    public static void type(Path file, String name, Map<String, String> cells) {
        try (XSSFWorkbook workbook = open(file)) {
            XSSFSheet sheet = workbook.getSheet(name);
            int row = cells.containsKey("Id") ? filled(sheet) + 1 : filled(sheet);
            cells.forEach((heading, text) -> cell(sheet, row, heading, text));
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** The last row whose first cell holds something. */
    private static int filled(XSSFSheet sheet) {
        int row = sheet.getLastRowNum();
        while (row > 0 && (sheet.getRow(row) == null || text(sheet.getRow(row)).isEmpty())) {
            row--;
        }
        return row;
    }

    private static String text(XSSFRow row) {
        return row.getCell(0, MissingCellPolicy.CREATE_NULL_AS_BLANK).getStringCellValue();
    }

    private static void cell(XSSFSheet sheet, int number, String heading, String text) {
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        for (org.apache.poi.ss.usermodel.Cell each : sheet.getRow(0)) {
            if (each.getStringCellValue().equals(heading)) {
                row.getCell(each.getColumnIndex(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(text);
                return;
            }
        }
        throw new IllegalArgumentException("the sheet has no column " + heading);
    }
}
