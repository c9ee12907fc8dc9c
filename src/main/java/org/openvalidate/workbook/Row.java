package org.openvalidate.workbook;

import java.util.Map;

/**
 * A row of a sheet, its cells by heading.
 *
 * @param number as the spreadsheet shows it
 */
record Row(int number, Map<String, Cell> cells) {

    Row {
        cells = Map.copyOf(cells);
    }

    Cell cell(String heading) {
        Cell cell = cells.get(heading);
        if (cell == null) {
            throw new IllegalArgumentException("the layout has no column " + heading);
        }
        return cell;
    }

    String text(String heading) {
        return cell(heading).text();
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(cell -> cell.isBlank() && cell.sound());
    }
}
