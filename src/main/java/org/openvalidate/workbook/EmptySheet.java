package org.openvalidate.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet with headings and looks, and no row yet. */
final class EmptySheet {

    private static final int LAST_ROW = 5_000;
    private static final int WIDTH_UNIT = 256;

    private EmptySheet() {}

    static XSSFSheet make(XSSFWorkbook workbook, Layout layout, Looks looks) {
        XSSFSheet sheet = workbook.createSheet(layout.sheet());
        List<Column> columns = layout.columns();
        XSSFRow first = sheet.createRow(0);
        first.setHeightInPoints(24);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * WIDTH_UNIT);
            sheet.setDefaultColumnStyle(i, looks.body());
            var cell = first.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(looks.heading());
            if (!column.choices().isEmpty()) {
                dropDown(sheet, i, column);
            }
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        // ids, counts and amounts are text on purpose: no green corners
        sheet.addIgnoredErrors(
                new CellRangeAddress(1, LAST_ROW, 0, columns.size() - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        Paper.fit(sheet, columns.stream().mapToInt(Column::width).sum());
        return sheet;
    }

    private static void dropDown(XSSFSheet sheet, int index, Column column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(column.choices().toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, index, index));
        validation.setShowErrorBox(true);
        validation.createErrorBox(column.heading(), "Choose one of: " + String.join(", ", column.choices()));
        sheet.addValidationData(validation);
    }
}
