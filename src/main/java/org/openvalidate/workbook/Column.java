package org.openvalidate.workbook;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param heading the word in row 1
 * @param width in characters
 * @param choices the closed values of its drop-down, empty where anything may be written
 */
record Column(String heading, int width, List<String> choices) {

    Column {
        choices = List.copyOf(choices);
    }

    static Column of(String heading, int width, String... choices) {
        return new Column(heading, width, List.of(choices));
    }
}
