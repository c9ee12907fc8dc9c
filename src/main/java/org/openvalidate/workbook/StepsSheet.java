package org.openvalidate.workbook;

import java.util.List;

/** The Steps sheet: a copy of the dictionary for the reader's eye, held to be a true one. */
final class StepsSheet {

    private static final String REMEDY = "Run: java -jar target/openvalidate.jar catalogue --refresh-steps.";

    private StepsSheet() {}

    static void check(Table table, Problems problems) {
        if (!table.readable()) {
            return;
        }
        List<List<String>> wanted = DictionaryRows.all();
        List<Row> rows = table.rows();
        for (int i = 0; i < Math.min(wanted.size(), rows.size()); i++) {
            Row row = rows.get(i);
            for (int column = 0; column < wanted.get(i).size(); column++) {
                Cell cell = row.cell(table.layout().headings().get(column));
                if (!cell.text().equals(wanted.get(i).get(column))) {
                    problems.at(cell, "The sheet no longer says what the dictionary says, from here on.", REMEDY);
                    return;
                }
            }
        }
        if (rows.size() != wanted.size()) {
            problems.at(
                    Place.sheet(table.layout().sheet()),
                    "The sheet lists " + rows.size() + " sentences, the dictionary " + wanted.size() + ".",
                    REMEDY);
        }
    }
}
