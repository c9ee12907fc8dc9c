package org.openvalidate.workbook;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;

/** Finds formulas, in every sheet. */
final class Formulas {

    private Formulas() {}

    static void refuse(Workbook workbook, Problems problems) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                problems.at(
                        new Place(sheet.getSheetName(), cell.getRowIndex() + 1, cell.getColumnIndex()),
                        "The cell holds a formula.",
                        "Write its value as text.");
            }
        })));
    }
}
