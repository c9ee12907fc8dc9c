package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    static Table of(List<StoredSheet> workbook, Layout layout, Problems problems) {
        StoredSheet sheet = workbook.stream()
                .filter(each -> each.name().equalsIgnoreCase(layout.sheet()))
                .findFirst()
                .orElse(null);
        if (sheet == null) {
            List<String> names =
                    new ArrayList<>(workbook.stream().map(StoredSheet::name).toList());
            names.removeIf(name -> Layout.of(name).isPresent());
            String renamed = Nearest.to(layout.sheet(), names)
                    .map(near -> "If it is the sheet \"" + near + "\", rename that; otherwise add it.")
                    .orElse("Add it, or start from java -jar target/openvalidate.jar catalogue --new FILE.");
            problems.at(Place.sheet(layout.sheet()), "The sheet is missing.", renamed);
            return new Table(layout, List.of(), false);
        }
        int last = sheet.rows().isEmpty() ? 0 : sheet.rows().lastKey();
        if (last > MOST_ROWS) {
            problems.at(
                    Place.sheet(layout.sheet()),
                    "The sheet has " + last + " rows.",
                    "Keep to " + MOST_ROWS + "; delete the empty ones.");
            return new Table(layout, List.of(), false);
        }
        Map<String, Integer> columns = headings(sheet, layout, problems);
        return columns.keySet().containsAll(layout.headings())
                ? new Table(layout, rows(sheet, layout, columns, problems), true)
                : new Table(layout, List.of(), false);
    }

    private static Map<String, Integer> headings(StoredSheet sheet, Layout layout, Problems problems) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        CellReader reader = new CellReader(problems);
        Map<Integer, StoredCell> first = sheet.rows().getOrDefault(1, Map.of());
        for (int column = 0; column < MOST_COLUMNS; column++) {
            Cell cell = reader.read(new Place(layout.sheet(), 1, column), first.get(column));
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

    private static List<Row> rows(StoredSheet sheet, Layout layout, Map<String, Integer> columns, Problems problems) {
        List<Row> rows = new ArrayList<>();
        CellReader reader = new CellReader(problems);
        sheet.rows().tailMap(1, false).forEach((number, stored) -> {
            Map<String, Cell> cells = new HashMap<>();
            for (String heading : layout.headings()) {
                int column = columns.getOrDefault(heading, 0);
                cells.put(heading, reader.read(new Place(layout.sheet(), number, column), stored.get(column)));
            }
            Row row = new Row(number, cells);
            if (!row.isBlank()) {
                rows.add(row);
            }
        });
        return rows;
    }
}
