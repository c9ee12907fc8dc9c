package org.openvalidate.workbook;

import java.util.List;

/** Finds formulas, in every sheet. */
final class Formulas {

    private Formulas() {}

    static void refuse(List<StoredSheet> sheets, Problems problems) {
        sheets.forEach(sheet -> sheet.rows()
                .forEach((row, cells) -> cells.forEach((column, cell) -> {
                    if (cell.kind() == StoredCell.Kind.FORMULA) {
                        problems.at(
                                new Place(sheet.name(), row, column),
                                "The cell holds a formula.",
                                "Write its value as text.");
                    }
                })));
    }
}
