package org.openvalidate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of the committed workbook in which somebody has typed over some cells. */
public final class SpoiltWorkbook {

    private SpoiltWorkbook() {}

    /** @param cells what is typed by address, such as {@code Cases!F2}: a number, a text or, after {@code =}, a formula */
    public static void write(Path copy, Map<String, Object> cells) {
        try (InputStream file = Files.newInputStream(Path.of("testcases/openvalidate-cases.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(file);
                OutputStream out = Files.newOutputStream(copy)) {
            cells.forEach((address, typed) -> type(cell(workbook, address), typed));
            workbook.write(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Cell cell(XSSFWorkbook workbook, String address) {
        CellReference at = new CellReference(address);
        return workbook.getSheet(at.getSheetName())
                .getRow(at.getRow())
                .getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void type(Cell cell, Object typed) {
        if (typed instanceof Double number) {
            cell.setCellValue(number);
        } else if (typed.toString().startsWith("=")) {
            cell.setCellFormula(typed.toString().substring(1));
        } else {
            cell.setCellValue(typed.toString());
        }
    }
}
