package org.openvalidate.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the text out of one cell. Cells hold text and nothing else: a number would lose its zeros, a formula acts. */
final class CellReader {

    private static final int MOST_CHARACTERS = 8_000;
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff&&[^\\n\\t]]");

    private final Problems problems;

    CellReader(Problems problems) {
        this.problems = problems;
    }

    Cell read(Place place, @Nullable StoredCell cell) {
        if (cell == null) {
            return new Cell(place, "", true);
        }
        if (cell.kind() == StoredCell.Kind.FORMULA) {
            return refused(place); // told by Formulas, which looks at every sheet
        }
        if (cell.kind() == StoredCell.Kind.OTHER) {
            problems.at(
                    place,
                    "The cell holds the value " + cell.text() + " as a number or date, not as text.",
                    "Format the cell as text and type it again, with all its digits.");
            return refused(place);
        }
        return text(place, cell.text().replace("\r\n", "\n").replace('\r', '\n'));
    }

    private Cell text(Place place, String text) {
        if (text.length() > MOST_CHARACTERS) {
            problems.at(place, "The cell holds " + text.length() + " characters.", "Keep to " + MOST_CHARACTERS + ".");
            return refused(place);
        }
        Matcher invisible = INVISIBLE.matcher(text);
        if (invisible.find()) {
            String code = "U+%04X".formatted((int) invisible.group().charAt(0));
            problems.at(
                    place, "The cell holds the invisible character " + code + ".", "Remove it; type the text again.");
            return refused(place);
        }
        return new Cell(place, text.strip(), true);
    }

    private static Cell refused(Place place) {
        return new Cell(place, "", false);
    }
}
