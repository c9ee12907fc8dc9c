package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** A sheet as lists of texts, taken out and put back. What is put is always text, and only what differs is touched. */
final class SheetTexts {

    private SheetTexts() {}

    /** All rows from the headings to the last that holds something; every row as long as the headings. */
    static List<List<String>> take(XSSFSheet sheet) {
        List<String> headings = headings(sheet);
        List<List<String>> texts = new ArrayList<>();
        texts.add(headings);
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            List<String> row = new ArrayList<>();
            for (int column = 0; column < headings.size(); column++) {
                row.add(text(cell(sheet.getRow(i), column)));
            }
            texts.add(row);
        }
        while (texts.size() > 1 && texts.get(texts.size() - 1).stream().allMatch(String::isEmpty)) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    /**
     * Puts rows below the headings, each text in the column that has its heading.
     *
     * @param texts the first row names the columns; each of them exists
     * @return whether anything changed
     */
    static boolean put(XSSFSheet sheet, List<List<String>> texts) {
        List<String> headings = headings(sheet);
        boolean changed = false;
        for (int i = 1; i < texts.size(); i++) {
            Map<Integer, String> row = new LinkedHashMap<>();
            for (int j = 0; j < texts.get(0).size(); j++) {
                row.put(headings.indexOf(texts.get(0).get(j)), texts.get(i).get(j));
            }
            changed |= put(row(sheet, i, headings.size()), row);
        }
        int before = take(sheet).size();
        for (int i = sheet.getLastRowNum(); i >= texts.size(); i--) {
            XSSFRow surplus = sheet.getRow(i);
            if (surplus != null) {
                sheet.removeRow(surplus);
            }
        }
        changed |= before > texts.size();
        if (changed && sheet.getCTWorksheet().isSetAutoFilter()) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, texts.size() - 1), 0, headings.size() - 1));
        }
        return changed;
    }

    private static boolean put(XSSFRow row, Map<Integer, String> texts) {
        boolean changed = false;
        for (Map.Entry<Integer, String> each : texts.entrySet()) {
            Cell cell = row.getCell(each.getKey(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (!text(cell).equals(each.getValue())) {
                set(cell, each.getValue());
                changed = true;
            }
        }
        if (changed) {
            RowHeight.fit(row);
        }
        return changed;
    }

    private static void set(Cell cell, String text) {
        cell.setBlank();
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** A row added takes its looks from the row above, the first one from its columns. */
    private static XSSFRow row(XSSFSheet sheet, int index, int columns) {
        XSSFRow row = sheet.getRow(index);
        if (row != null) {
            return row;
        }
        XSSFRow added = sheet.createRow(index);
        for (int column = 0; column < columns; column++) {
            Cell above = index == 1 ? null : cell(sheet.getRow(index - 1), column);
            CellStyle style = above == null ? sheet.getColumnStyle(column) : above.getCellStyle();
            added.createCell(column).setCellStyle(style);
        }
        return added;
    }

    private static List<String> headings(XSSFSheet sheet) {
        List<String> headings = new ArrayList<>();
        XSSFRow first = sheet.getRow(0);
        for (int column = 0; first != null && column < first.getLastCellNum(); column++) {
            headings.add(text(cell(first, column)));
        }
        return headings;
    }

    private static @Nullable Cell cell(@Nullable Row row, int column) {
        return row == null ? null : row.getCell(column);
    }

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        String text = cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : new DataFormatter(Locale.ROOT).formatCellValue(cell);
        return text.replace("\r\n", "\n");
    }
}
