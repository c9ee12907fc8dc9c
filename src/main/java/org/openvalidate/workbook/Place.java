package org.openvalidate.workbook;

import java.util.Comparator;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell, a sheet (row 0) or the whole file (empty sheet). Sorts in the order in which a person walks through the file.
 *
 * @param sheet name of the sheet
 * @param row as the spreadsheet shows it, from 1
 * @param column from 0
 */
record Place(String sheet, int row, int column) implements Comparable<Place> {

    private static final Comparator<Place> AS_READ = Comparator.comparingInt(Place::tab)
            .thenComparing(Place::sheet)
            .thenComparingInt(Place::row)
            .thenComparingInt(Place::column);

    static Place file() {
        return new Place("", 0, 0);
    }

    static Place sheet(String name) {
        return new Place(name, 0, 0);
    }

    /** {@code file › Cases!F12}. */
    String in(String file) {
        if (sheet.isEmpty()) {
            return file;
        }
        String cell = row == 0 ? "" : "!" + CellReference.convertNumToColString(column) + row;
        return file + " › " + sheet + cell;
    }

    @Override
    public int compareTo(Place other) {
        return AS_READ.compare(this, other);
    }

    private int tab() {
        return sheet.isEmpty() ? -1 : Layout.of(sheet).map(Layout::ordinal).orElse(Integer.MAX_VALUE);
    }
}
