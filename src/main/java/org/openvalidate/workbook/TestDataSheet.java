package org.openvalidate.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Unit;

/** The TestData sheet: figures by key, each in its unit. */
final class TestDataSheet {

    private static final String KEY = "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+";

    private final Problems problems;
    private final Required required;

    TestDataSheet(Problems problems) {
        this.problems = problems;
        this.required = new Required(problems);
    }

    Figures read(Table table) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String key = required.key(row, "Key", KEY, "till.budget");
            values.putIfAbsent(key, value(row, key));
            required.bilingual(row, "Meaning");
            required.text(row, "Source");
        }
        if (table.readable()) {
            Figures.required().forEach((key, unit) -> {
                if (!values.containsKey(key)) {
                    problems.at(
                            Place.sheet(table.layout().sheet()),
                            "The row \"" + key + "\" is missing; the harness needs it.",
                            "Add it, with a " + unit.word() + " like " + unit.example() + ".");
                }
            });
        }
        return new Figures(values);
    }

    /** The keys that exist or must, each with its unit; empty where the sheet names none. */
    static Map<String, Optional<Unit>> units(Table table) {
        Map<String, Optional<Unit>> units = new LinkedHashMap<>();
        Figures.required().forEach((key, unit) -> units.put(key, Optional.of(unit)));
        table.rows().forEach(row -> units.putIfAbsent(row.text("Key"), Unit.of(row.text("Unit"))));
        return units;
    }

    private String value(Row row, String key) {
        Cell cell = row.cell("Value");
        String word = required.choice(row, Layout.TEST_DATA, "Unit");
        Optional<Unit> written = Unit.of(word);
        Unit needed = Figures.required().get(key);
        if (needed != null && written.isPresent() && written.get() != needed) {
            problems.at(
                    row.cell("Unit"), "\"" + key + "\" is a " + needed.word() + ".", "Write " + needed.word() + ".");
        }
        Optional.ofNullable(needed)
                .or(() -> written)
                .filter(unit -> !fits(unit, cell.text()))
                .ifPresent(unit -> problems.at(
                        cell,
                        "\"" + cell.text() + "\" is no " + unit.word() + ".",
                        "Write it like " + unit.example() + "."));
        return cell.text();
    }

    private static boolean fits(Unit unit, String value) {
        return unit.accepts(value)
                && (unit != Unit.INSTANT || Dates.instant(value).isPresent());
    }
}
