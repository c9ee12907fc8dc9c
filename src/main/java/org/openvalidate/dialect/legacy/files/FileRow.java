package org.openvalidate.dialect.legacy.files;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A row of a file, split into values; found sound unless somebody asked for those that are not. */
public final class FileRow {

    private static final ZoneOffset GMT8 = ZoneOffset.ofHours(8);

    private final int number;
    private final Map<String, Integer> places;
    private final String[] values;

    FileRow(int number, Map<String, Integer> places, String[] values) {
        this.number = number;
        this.places = places;
        this.values = values;
    }

    /** The line of the file, counted from 1. */
    public int number() {
        return number;
    }

    /** A value by the published name of its column, empty where the file has no such column. */
    public String text(String column) {
        Integer place = places.get(column);
        return place == null || place >= values.length ? "" : values[place];
    }

    /** Whether there is such a column and a value in it. */
    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** @throws NumberFormatException where no number stands there */
    public BigDecimal amount(String column) {
        return new BigDecimal(text(column));
    }

    /** What a time of the form {@code yyyy-MM-dd HH:mm:ss} or {@code yyyyMMddHHmmss} names. */
    public Instant time(String column) {
        String text = text(column);
        Cell cell = text.contains("-") ? Cell.TIME : Cell.TIME_DIGITS;
        return cell.time(text).toInstant(GMT8);
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
