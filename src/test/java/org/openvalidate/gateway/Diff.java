package org.openvalidate.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.dialect.legacy.files.FileForm;

/** Where two files differ, found by splitting lines at separators: what a fault did, told by nobody who looks for it. */
final class Diff {

    /** A value that another has replaced; rows are lines, counted from 1. */
    record Cell(int row, String column, String before, String after) {}

    private final FileForm form;
    private final List<String[]> before;
    private final List<String[]> after;

    Diff(FileForm form, byte[] before, byte[] after) {
        this.form = form;
        this.before = split(before);
        this.after = split(after);
    }

    /** The cells that differ, where both have as many rows. */
    List<Cell> cells() {
        List<Cell> found = new ArrayList<>();
        for (int row = 0; row < before.size(); row++) {
            for (int i = 0; i < before.get(row).length; i++) {
                String now = i < after.get(row).length ? after.get(row)[i] : "";
                if (!before.get(row)[i].equals(now)) {
                    found.add(new Cell(row + 1, header()[i], before.get(row)[i], now));
                }
            }
        }
        return found;
    }

    /** The first row that is no longer what it was. */
    int firstChanged() {
        int row = form.hasBanner() ? 1 : 0;
        while (row < after.size() && String.join("|", before.get(row)).equals(String.join("|", after.get(row)))) {
            row++;
        }
        return row + 1;
    }

    /** How many lines there are now. */
    int lines() {
        return after.size();
    }

    /** A value of the file as it was. */
    String was(int row, String column) {
        return before.get(row - 1)[List.of(header()).indexOf(column)];
    }

    /** A value of the file as it is. */
    String is(int row, String column) {
        return after.get(row - 1)[List.of(header()).indexOf(column)];
    }

    private String[] header() {
        return before.get(form.hasBanner() ? 1 : 0);
    }

    private List<String[]> split(byte[] file) {
        String separator = form.separator() == '|' ? "\\|" : ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
        return new String(file, UTF_8)
                .lines()
                .map(line -> line.split(separator, -1))
                .map(Diff::unquoted)
                .toList();
    }

    private static String[] unquoted(String[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].replace("\"", "");
        }
        return values;
    }
}
