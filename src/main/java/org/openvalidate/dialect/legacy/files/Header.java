package org.openvalidate.dialect.legacy.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a form stands where in a file. */
final class Header {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Optional<Column>> columns = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /** The form's own order, for a file that names no columns. */
    static Header ofForm(FileForm form) {
        return new Header(form, 0, form.columns().stream().map(Column::name).toList());
    }

    /** The order of a file's header. */
    Header(FileForm form, int row, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Optional<Column> known = form.columns().stream()
                    .filter(column -> key(column.name()).equals(key(name)))
                    .findFirst();
            if (known.isEmpty()) {
                flaws.add(new Flaw(
                        row, name, name, "", "The file has a column \"" + name + "\", which its form has not."));
            } else if (!seen.add(key(name))) {
                flaws.add(new Flaw(row, known.get().name(), name, "", "The file has this column twice."));
            } else {
                places.put(known.get().name(), columns.size());
            }
            columns.add(known);
        }
        for (Column column : form.columns()) {
            if (!column.optional() && !seen.contains(key(column.name()))) {
                flaws.add(new Flaw(row, column.name(), "", column.name(), "The file has no such column."));
            }
        }
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** What is wrong with a row, cell by cell, and then in itself. */
    List<Flaw> look(FileRow row, String[] values) {
        List<Flaw> found = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<Column> column = columns.get(i);
            if (column.isPresent()) {
                Column known = column.get();
                String value = values[i];
                known.defect(value, currency(row, known))
                        .ifPresent(words -> found.add(Flaw.ofCell(row.number(), known.name(), value, words)
                                .due(known.dueWords())));
            }
        }
        return found;
    }

    FileRow row(int number, String[] values) {
        return new FileRow(number, places, values);
    }

    int size() {
        return columns.size();
    }

    /** The currency of an amount: what its column names, or the column's own word where there is none of that name. */
    private String currency(FileRow row, Column column) {
        return places.containsKey(column.currency()) ? row.text(column.currency()) : column.currency();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
