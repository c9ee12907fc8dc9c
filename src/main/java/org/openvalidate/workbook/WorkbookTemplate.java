package org.openvalidate.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.problem.BadInput;

/** A workbook without cases: all sheets, headings, looks, and the rows whose keys are given. */
public final class WorkbookTemplate {

    private WorkbookTemplate() {}

    /**
     * Writes a new workbook.
     *
     * @throws BadInput when something stands there already
     */
    public static void write(Path file) {
        String shown = file.toString().replace('\\', '/');
        if (Files.exists(file)) {
            throw new BadInput(shown, "The file exists already.", "Name another, or remove it first.");
        }
        try (XSSFWorkbook workbook = make()) {
            Replacement.write(file, Replacement.bytes(workbook));
        } catch (IOException unwritable) {
            throw new BadInput(
                    shown, "The file cannot be written.", "Name a folder that exists and may be written to.");
        }
    }

    static XSSFWorkbook make() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getProperties().getCoreProperties().setCreator("OpenValidate");
        Looks looks = new Looks(workbook);
        for (Layout layout : Layout.values()) {
            List<List<String>> texts = new ArrayList<>(List.of(layout.headings()));
            texts.addAll(given(layout));
            SheetTexts.put(EmptySheet.make(workbook, layout, looks), texts);
        }
        return workbook;
    }

    private static List<List<String>> given(Layout layout) {
        return switch (layout) {
            case INFO -> List.of(List.of("version", "0.1.0"), List.of("changelog 0.1.0", "First version."));
            case TEST_DATA ->
                Figures.required().entrySet().stream()
                        .map(WorkbookTemplate::figure)
                        .toList();
            case STEPS -> DictionaryRows.all();
            case SUGGESTIONS ->
                SuggestionsSheet.rules().stream()
                        .map(rule -> List.of(rule, "", ""))
                        .toList();
            case QUESTIONS, CASES, CLAUSES, ERRORS, JOURNEYS -> List.of();
        };
    }

    private static List<String> figure(Map.Entry<String, org.openvalidate.catalogue.Unit> entry) {
        return List.of(entry.getKey(), "", entry.getValue().word(), "", "", "");
    }
}
