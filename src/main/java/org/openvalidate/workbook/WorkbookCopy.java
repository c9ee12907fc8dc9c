package org.openvalidate.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** Lets a program read and change the texts of a workbook without touching its looks. */
public final class WorkbookCopy {

    private final Path file;
    private final String shown;

    private WorkbookCopy(Path file) {
        this.file = file;
        this.shown = file.toString().replace('\\', '/');
    }

    /** Writes one CSV file for each sheet into a folder, {@code Cases.csv} and so on. The workbook need not be faultless. */
    public static void export(Path workbook, Path folder) {
        WorkbookCopy copy = new WorkbookCopy(workbook);
        try (XSSFWorkbook opened = copy.open()) {
            CsvFolder csv = new CsvFolder(folder);
            for (Layout layout : Layout.values()) {
                XSSFSheet sheet = opened.getSheet(layout.sheet());
                if (sheet != null) {
                    csv.write(layout, SheetTexts.take(sheet));
                }
            }
        } catch (IOException unwritable) {
            throw new BadInput(folder.toString(), "The folder cannot be written to.", "Name another.");
        }
    }

    /**
     * Puts the texts of such a folder into the workbook. A sheet without a file stays as it is.
     *
     * @return whether anything changed; if not, the workbook keeps its very bytes
     * @throws BadInput when the texts or the workbook they would make have problems; the workbook is untouched then
     */
    public static boolean imports(Path workbook, Path folder) {
        WorkbookCopy copy = new WorkbookCopy(workbook);
        return copy.change(opened -> {
            CsvFolder csv = new CsvFolder(folder);
            List<Problem> problems = new ArrayList<>();
            List<Runnable> changes = new ArrayList<>();
            boolean[] changed = new boolean[1];
            for (Layout layout : Layout.values()) {
                XSSFSheet sheet = opened.getSheet(layout.sheet());
                if (sheet != null) {
                    List<String> columns = SheetTexts.take(sheet).get(0);
                    csv.read(layout, columns, problems)
                            .ifPresent(texts -> changes.add(() -> changed[0] |= SheetTexts.put(sheet, texts)));
                }
            }
            if (problems.isEmpty() && changes.isEmpty()) {
                problems.add(new Problem(
                        folder.toString(),
                        "The folder holds no CSV file of a sheet.",
                        "Name the folder of an export."));
            }
            if (!problems.isEmpty()) {
                throw new BadInput(problems);
            }
            changes.forEach(Runnable::run);
            return changed[0];
        });
    }

    /**
     * Writes the dictionary's sentences into the Steps sheet.
     *
     * @return whether anything changed
     * @throws BadInput when the workbook has other problems; it is untouched then
     */
    public static boolean steps(Path workbook) {
        return new WorkbookCopy(workbook).change(opened -> {
            XSSFSheet sheet = opened.getSheet(Layout.STEPS.sheet());
            if (sheet == null) {
                sheet = EmptySheet.make(opened, Layout.STEPS, new Looks(opened));
                opened.setSheetOrder(Layout.STEPS.sheet(), Math.max(0, opened.getNumberOfSheets() - 2));
            }
            List<List<String>> texts = new ArrayList<>(List.of(Layout.STEPS.headings()));
            texts.addAll(DictionaryRows.all());
            return SheetTexts.put(sheet, texts);
        });
    }

    private boolean change(Change change) {
        try (XSSFWorkbook opened = open()) {
            if (!change.applyTo(opened)) {
                return false;
            }
            byte[] bytes = Replacement.bytes(opened);
            WorkbookReader.read(shown, bytes);
            Replacement.write(file, bytes);
            return true;
        } catch (IOException unwritable) {
            throw new BadInput(shown, "The file cannot be written.", "Close it elsewhere, or make it writable.");
        }
    }

    private XSSFWorkbook open() {
        return WorkbookReader.open(shown, WorkbookReader.bytes(file, shown));
    }

    private interface Change {
        boolean applyTo(XSSFWorkbook workbook);
    }
}
