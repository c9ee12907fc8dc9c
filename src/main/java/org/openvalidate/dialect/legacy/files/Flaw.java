package org.openvalidate.dialect.legacy.files;

import org.openvalidate.problem.Problem;

/**
 * Something wrong with a file.
 *
 * @param row line of the file, counted from 1 with banner and header; 0 for the file as a whole
 * @param column name of the column, empty for the row as a whole
 * @param value what stands there, shortened, empty where nothing does
 * @param due what should stand there, empty where more than one value would do
 * @param what what is wrong, in one sentence
 */
public record Flaw(int row, String column, String value, String due, String what) {

    private static final int MOST_SHOWN = 60;

    public Flaw {
        value = shown(value);
    }

    static Flaw ofFile(String what) {
        return ofRow(0, what);
    }

    static Flaw ofRow(int row, String what) {
        return new Flaw(row, "", "", "", what);
    }

    static Flaw ofCell(int row, String column, String value, String words) {
        return new Flaw(row, column, value, "", "\"" + shown(value) + "\" " + words + ".");
    }

    /** The same where one value alone would be right. */
    Flaw due(String right) {
        return new Flaw(row, column, value, right, what);
    }

    /** The same for a person. */
    public Problem problem(String file) {
        String place = file + (row == 0 ? "" : " row " + row) + (column.isEmpty() ? "" : " column " + column);
        return new Problem(place, what, "Book nothing from the file; fetch it again, then ask whoever published it.");
    }

    private static String shown(String value) {
        return value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
    }
}
