package org.openvalidate.workbook;

/**
 * A cell that holds something, as the file has it.
 *
 * @param text what it shows; empty for a formula
 */
record StoredCell(Kind kind, String text) {

    enum Kind {
        TEXT,
        FORMULA,
        /** A number, a date, a truth value or an error. */
        OTHER
    }
}
