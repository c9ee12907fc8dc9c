package org.openvalidate.cli;

import java.io.PrintStream;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.workbook.WorkbookDiff.Change;

/** The differences of two workbooks in words. */
final class Differing {

    private static final Text ADDED = new Text("%s: %s was added (%s).", "%s：新增 %s（%s）。");
    private static final Text REMOVED = new Text("%s: %s was removed (it stood in %s).", "%s：删除 %s（原位于 %s）。");
    private static final Text CHANGED = new Text("%s: %s changed in \"%s\" (%s):", "%s：%s 的 \"%s\" 有变化（%s）：");
    private static final Text SAME = new Text("Both workbooks say the same.", "两个工作簿内容一致。");
    private static final Text COUNT = new Text("%d differences.", "共 %d 处差异。");
    private static final Text ONE = new Text("One difference.", "共 1 处差异。");

    private Differing() {}

    static void print(List<Change> changes, Lang lang, PrintStream out) {
        changes.forEach(each -> print(each, lang, out));
        out.println(
                switch (changes.size()) {
                    case 0 -> SAME.in(lang);
                    case 1 -> ONE.in(lang);
                    default -> COUNT.in(lang).formatted(changes.size());
                });
    }

    private static void print(Change change, Lang lang, PrintStream out) {
        switch (change.kind()) {
            case "ADDED" -> out.println(ADDED.in(lang).formatted(change.sheet(), change.row(), change.cell()));
            case "REMOVED" -> out.println(REMOVED.in(lang).formatted(change.sheet(), change.row(), change.cell()));
            default -> {
                out.println(CHANGED.in(lang).formatted(change.sheet(), change.row(), change.column(), change.cell()));
                lines(change.before(), change.after()).forEach(line -> out.println("    - " + line));
                lines(change.after(), change.before()).forEach(line -> out.println("    + " + line));
            }
        }
    }

    /** The lines of one text that the other lacks. */
    private static List<String> lines(String text, String other) {
        List<String> known = other.lines().toList();
        return text.lines().filter(line -> !known.contains(line)).toList();
    }
}
