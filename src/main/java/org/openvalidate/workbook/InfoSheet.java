package org.openvalidate.workbook;

import java.util.LinkedHashMap;
import java.util.Map;

/** The Info sheet: what the workbook says of itself. */
final class InfoSheet {

    private static final String VERSION = "\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.]+)?";

    private static final String CHANGELOG = "changelog ";

    private InfoSheet() {}

    /** The version, empty when it is not there. */
    static String version(Table table, Problems problems) {
        Required required = new Required(problems);
        Map<String, Cell> values = new LinkedHashMap<>();
        table.rows()
                .forEach(
                        row -> values.put(required.key(row, "Key", "[a-z][a-z0-9 .-]*", "version"), row.cell("Value")));
        Cell version = values.get("version");
        if (version == null) {
            if (table.readable()) {
                problems.at(
                        Place.sheet(table.layout().sheet()),
                        "The row \"version\" is missing.",
                        "Add it, with a value like 0.1.0.");
            }
            return "";
        }
        if (!version.text().matches(VERSION)) {
            problems.at(version, "\"" + version.text() + "\" is no version.", "Write one like 0.1.0.");
        }
        if (version.text().matches(VERSION) && !values.containsKey(CHANGELOG + version.text())) {
            problems.at(
                    version,
                    "No row says what changed in version " + version.text() + ".",
                    "Add the row \"" + CHANGELOG + version.text() + "\".");
        }
        return version.text();
    }
}
