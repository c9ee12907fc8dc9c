package org.openvalidate.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Text;

/** The questions that every sheet asks of its cells. An answer is always given; what was wrong stands in the problems. */
final class Required {

    private final Problems problems;
    private final Map<String, Place> seen = new HashMap<>();

    Required(Problems problems) {
        this.problems = problems;
    }

    /** A cell that must hold something. */
    String text(Row row, String heading) {
        Cell cell = row.cell(heading);
        if (cell.isBlank()) {
            problems.at(cell, "The cell \"" + heading + "\" is empty.", "Fill it.");
        }
        return cell.text();
    }

    /** A text in both languages. */
    Text bilingual(Row row, String heading) {
        return new Text(text(row, heading), translation(row, heading));
    }

    /** A text in both languages on one line. */
    Text bilingualLine(Row row, String heading) {
        oneLine(row.cell(heading));
        oneLine(row.cell(heading + " zh"));
        return bilingual(row, heading);
    }

    /** One of the values of the column's drop-down. */
    String choice(Row row, Layout layout, String heading) {
        Cell cell = row.cell(heading);
        List<String> choices = layout.choices(heading);
        if (!choices.contains(cell.text())) {
            String what = cell.isBlank()
                    ? "The cell \"" + heading + "\" is empty."
                    : "\"" + cell.text() + "\" is no " + heading.toLowerCase(java.util.Locale.ROOT) + ".";
            String all = "Choose one of " + String.join(", ", choices) + ".";
            String remedy = cell.isBlank() ? all : Nearest.question(cell.text(), choices, "") + " " + all;
            problems.at(cell, what, remedy);
        }
        return cell.text();
    }

    /** A key that no other row of the sheet has, in the form given. */
    String key(Row row, String heading, String form, String example) {
        Cell cell = row.cell(heading);
        if (!cell.text().matches(form)) {
            String what = cell.isBlank()
                    ? "The cell is empty."
                    : "\"" + cell.text() + "\" is no " + heading.toLowerCase(java.util.Locale.ROOT) + " here.";
            problems.at(cell, what, "Write one like " + example + ".");
            return cell.text();
        }
        Place first = seen.putIfAbsent(cell.text(), cell.place());
        if (first != null) {
            problems.at(
                    cell,
                    "\"" + cell.text() + "\" stands here a second time, first in row " + first.row() + ".",
                    "Give each row its own, or remove one of them.");
        }
        return cell.text();
    }

    private String translation(Row row, String heading) {
        Cell cell = row.cell(heading + " zh");
        if (cell.isBlank()) {
            problems.at(cell, "The Chinese of \"" + heading + "\" is missing.", "Translate the cell " + heading + ".");
        }
        return cell.text();
    }

    private void oneLine(Cell cell) {
        if (cell.text().contains("\n")) {
            problems.at(cell, "The cell holds more than one line.", "Write it on one line.");
        }
    }
}
