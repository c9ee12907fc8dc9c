package org.openvalidate.workbook;

import java.util.List;

/**
 * The text of a cell and where it stands.
 *
 * @param place also of a cell that does not exist
 * @param text without blanks around it, lines separated by {@code \n}
 * @param sound false when the cell itself was refused: whatever else is wrong with it follows from that
 */
record Cell(Place place, String text, boolean sound) {

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The lines that hold something. */
    List<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
