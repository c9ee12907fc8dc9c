package org.openvalidate.dialect.legacy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;

/**
 * A file before it is bytes.
 *
 * @param form how it is written
 * @param banner its first line, where the form has one
 * @param columns names of columns, in the order in which they are written
 * @param rows values in the order of the columns
 */
public record Sheet(FileForm form, Optional<Banner> banner, List<String> columns, List<List<String>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** An honest one: each row's values by name of column, whatever else stands beside them. */
    public static Sheet of(FileForm form, Optional<Banner> banner, List<Map<String, String>> rows) {
        return of(form, form.written(), banner, rows);
    }

    /** The same with the columns of a variant. */
    public static Sheet of(
            FileForm form, List<Column> columns, Optional<Banner> banner, List<Map<String, String>> rows) {
        return new Sheet(
                form,
                banner,
                columns.stream().map(Column::name).toList(),
                rows.stream().map(values -> row(columns, values)).toList());
    }

    /** The same with other rows. */
    public Sheet rows(List<List<String>> others) {
        return new Sheet(form, banner, columns, others);
    }

    /** The same with other columns and rows. */
    public Sheet columns(List<String> names, List<List<String>> others) {
        return new Sheet(form, banner, names, others);
    }

    /** The same with another first line, where there is one. */
    public Sheet banner(Banner other) {
        return new Sheet(form, banner.map(before -> other), columns, rows);
    }

    /** Where the first of these columns stands that there is. */
    public int place(String... names) {
        for (String name : names) {
            if (columns.contains(name)) {
                return columns.indexOf(name);
            }
        }
        throw new IllegalArgumentException(form + " has none of " + List.of(names));
    }

    /** The same without a first line. */
    public Sheet withoutBanner() {
        return new Sheet(form, Optional.empty(), columns, rows);
    }

    /** How many lines stand before the first row. */
    public int linesBefore() {
        return (banner.isPresent() ? 1 : 0) + (form.hasHeader() ? 1 : 0);
    }

    /** Each line ended by a line feed; separators and line ends within a value are blanks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        banner.ifPresent(first -> text.append(first.line()).append('\n'));
        try (CSVPrinter printer = new CSVPrinter(text, Separated.by(form.separator()))) {
            if (form.hasHeader()) {
                printer.printRecord(columns);
            }
            printer.printRecords(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The text as bytes. */
    public byte[] bytes(Charset charset) {
        return text().getBytes(charset);
    }

    private static List<String> row(List<Column> columns, Map<String, String> values) {
        return columns.stream()
                .map(column -> column.cell().written(values.getOrDefault(column.name(), "")))
                .map(Separated::legible)
                .toList();
    }
}
