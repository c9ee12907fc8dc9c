package org.openvalidate.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openvalidate.problem.BadInput;

/** What one workbook says otherwise than another, cell by cell. Rows are known by their ids, not by where they stand. */
public final class WorkbookDiff {

    private WorkbookDiff() {}

    /**
     * One difference.
     *
     * @param kind {@code ADDED}, {@code REMOVED} or {@code CHANGED}
     * @param sheet where
     * @param row id of the row
     * @param column heading of the cell, empty where the whole row came or went
     * @param cell its address in the newer workbook, in the older one where the row went
     * @param before the older text, empty where the row came
     * @param after the newer text, empty where the row went
     */
    public record Change(
            String kind, String sheet, String row, String column, String cell, String before, String after) {}

    /**
     * Every difference, in the order of sheets and rows.
     *
     * @throws BadInput when one of the files is no workbook; it need not be faultless
     */
    public static List<Change> between(Path older, Path newer) {
        try (XSSFWorkbook before = open(older);
                XSSFWorkbook after = open(newer)) {
            List<Change> changes = new ArrayList<>();
            for (Layout layout : Layout.values()) {
                compare(layout, before.getSheet(layout.sheet()), after.getSheet(layout.sheet()), changes);
            }
            return changes;
        } catch (IOException unreadable) {
            throw new BadInput(older + ", " + newer, "One of the files cannot be read.", "Make them readable.");
        }
    }

    private static void compare(
            Layout layout, @Nullable XSSFSheet older, @Nullable XSSFSheet newer, List<Change> changes) {
        Map<String, Line> before = lines(layout, older);
        Map<String, Line> after = lines(layout, newer);
        after.forEach((id, line) -> {
            Line was = before.get(id);
            if (was == null) {
                changes.add(change("ADDED", layout, id, "", line, "", ""));
            } else {
                cells(layout, id, was, line, changes);
            }
        });
        before.forEach((id, line) -> {
            if (!after.containsKey(id)) {
                changes.add(change("REMOVED", layout, id, "", line, "", ""));
            }
        });
    }

    private static void cells(Layout layout, String id, Line was, Line is, List<Change> changes) {
        for (String heading : layout.headings()) {
            String before = was.texts().getOrDefault(heading, "");
            String after = is.texts().getOrDefault(heading, "");
            if (!before.equals(after)) {
                changes.add(change("CHANGED", layout, id, heading, is, before, after));
            }
        }
    }

    private static Change change(
            String kind, Layout layout, String id, String heading, Line line, String before, String after) {
        int column = Math.max(0, line.headings().indexOf(heading));
        String cell = new Place(layout.sheet(), line.row(), column).in("").replaceFirst("^ › ", "");
        return new Change(kind, layout.sheet(), id, heading, cell, before, after);
    }

    /** The rows by id: the first column, of sentences the English. */
    private static Map<String, Line> lines(Layout layout, @Nullable XSSFSheet sheet) {
        Map<String, Line> lines = new LinkedHashMap<>();
        if (sheet == null) {
            return lines;
        }
        List<List<String>> texts = SheetTexts.take(sheet);
        List<String> headings = texts.get(0);
        String id = layout == Layout.STEPS ? "English" : layout.headings().get(0);
        for (int i = 1; i < texts.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < headings.size(); column++) {
                cells.putIfAbsent(headings.get(column), texts.get(i).get(column));
            }
            String key = cells.getOrDefault(id, "");
            if (!key.isEmpty()) {
                lines.putIfAbsent(key, new Line(i + 1, headings, cells));
            }
        }
        return lines;
    }

    private static XSSFWorkbook open(Path file) {
        String shown = file.toString().replace('\\', '/');
        return WorkbookReader.open(shown, WorkbookReader.bytes(file, shown));
    }

    private record Line(int row, List<String> headings, Map<String, String> texts) {}
}
