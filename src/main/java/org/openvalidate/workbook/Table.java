package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as rows of text. Columns are found by heading, so that their order is the user's affair and a column of notes
 * does no harm.
 *
 * @param readable false when the sheet or one of its columns is missing: then its rows say nothing
 */
record Table(Layout layout, List<Row> rows, boolean readable) {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;

    Table {
        rows = List.copyOf(rows);
    }

    static Table of(Workbook workbook, Layout layout, Problems problems) {
        Sheet sheet = workbook.getSheet(layout.sheet());
        if (sheet == null) {
            List<String> names = new ArrayList<>();
            workbook.forEach(each -> names.add(each.getSheetName()));
            names.removeIf(name -> Layout.of(name).isPresent());
            String renamed = Nearest.to(layout.sheet(), names)
                    .map(near -> "If it is the sheet \"" + near + "\", rename that; otherwise add it.")
                    .orElse("Add it, or start from java -jar target/openvalidate.jar catalogue --new FILE.");
            problems.at(Place.sheet(layout.sheet()), "The sheet is missing.", renamed);
            return new Table(layout, List.of(), false);
        }
        if (sheet.getLastRowNum() >= MOST_ROWS) {
            problems.at(
                    Place.sheet(layout.sheet()),
                    "The sheet has " + (sheet.getLastRowNum() + 1) + " rows.",
                    "Keep to " + MOST_ROWS + "; delete the empty ones.");
            return new Table(layout, List.of(), false);
        }
        Map<String, Integer> columns = headings(sheet, layout, problems);
        return columns.keySet().containsAll(layout.headings())
                ? new Table(layout, rows(sheet, layout, columns, problems), true)
                : new Table(layout, List.of(), false);
    }

    private static Map<String, Integer> headings(Sheet sheet, Layout layout, Problems problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        CellReader reader = new CellReader(problems);
        org.apache.poi.ss.usermodel.@Nullable Row first = sheet.getRow(0);
        int last = first == null ? 0 : Math.min(first.getLastCellNum(), MOST_COLUMNS);
        for (int column = 0; column < last; column++) {
            Cell cell = reader.read(new Place(layout.sheet(), 1, column), first == null ? null : first.getCell(column));
            if (!cell.isBlank() && columns.putIfAbsent(cell.text(), column) != null) {
                problems.at(cell, "The heading \"" + cell.text() + "\" stands twice.", "Rename or remove one of them.");
            }
        }
        List<String> strangers = new ArrayList<>(columns.keySet());
        strangers.removeAll(layout.headings());
        for (String missing : layout.headings()) {
            if (!columns.containsKey(missing)) {
                String near = Nearest.to(missing, strangers)
                        .map(each -> "If it is \"" + each + "\", rename that; otherwise add the column.")
                        .orElse("Add the column.");
                problems.at(Place.sheet(layout.sheet()), "The column \"" + missing + "\" is missing.", near);
            }
        }
        return columns;
    }

    private static List<Row> rows(Sheet sheet, Layout layout, Map<String, Integer> columns, Problems problems) {
        List<Row> rows = new ArrayList<>();
        CellReader reader = new CellReader(problems);
        for (org.apache.poi.ss.usermodel.Row each : sheet) {
            int number = each.getRowNum() + 1;
            if (number == 1) {
                continue;
            }
            Map<String, Cell> cells = new HashMap<>();
            for (String heading : layout.headings()) {
                int column = columns.getOrDefault(heading, 0);
                cells.put(heading, reader.read(new Place(layout.sheet(), number, column), each.getCell(column)));
            }
            Row row = new Row(number, cells);
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
