package org.openvalidate.merchant.books;

/**
 * Where file and books do not agree.
 *
 * @param kind in what
 * @param id the merchant's id of the movement, as the books have it or else as the file has it; empty where it is the file
 * @param order the order in the merchant's shop, empty where none can be told
 * @param row line of the file, counted from 1 with banner and header; 0 where no row is meant
 * @param column name of the column, empty for the row or the file as a whole
 * @param expected what the books have, empty where they have nothing
 * @param actual what the file has, empty where it has nothing
 * @param what the same in one sentence
 */
public record Difference(
        Kind kind, String id, String order, int row, String column, String expected, String actual, String what) {

    /** In what file and books differ. */
    public enum Kind {
        /** Money moved at the gateway, and the books know nothing of it. */
        MISSING_LOCAL,
        /** The books have it, and the file that should does not. */
        MISSING_REMOTE,
        /** Another amount. */
        AMOUNT,
        /** Another fee than the contract's. */
        FEE,
        /** Another currency. */
        CURRENCY,
        /** Told twice. */
        DUPLICATE,
        /** The file cannot be believed, and nothing of it was booked. */
        FORMAT
    }

    /** In a cell of a row that belongs to a booking. */
    static Difference inCell(Kind kind, Booking booking, Entry entry, String column, String expected) {
        String actual = entry.row().text(column);
        return new Difference(
                kind,
                booking.key().id(),
                booking.sold().order(),
                entry.row().number(),
                column,
                expected,
                actual,
                column + " of " + booking.key() + " is \"" + actual + "\", and the books have \"" + expected + "\".");
    }

    /** As a line for people: row and column first. */
    @Override
    public String toString() {
        String place = (row == 0 ? "" : "row " + row + " ") + (column.isEmpty() ? "" : "column " + column + " ");
        return kind + " " + place + (order.isEmpty() ? "" : "order " + order + " ") + "expected \"" + expected
                + "\" actual \"" + actual + "\": " + what;
    }
}
