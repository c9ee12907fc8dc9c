package org.openvalidate.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.result.Waiver;

/** The file named by {@code acceptance.waivers}: a line each, {@code SPOT-012 | owner | reason | 2026-12-31}. */
final class WaiversFile {

    private static final String SHAPE = "Write ID | owner | reason | yyyy-MM-dd.";
    private static final int PARTS = 4;

    private WaiversFile() {}

    /** @throws BadInput with every problem of the file */
    static List<Waiver> read(Path file, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        List<Waiver> waivers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NotedLines.Line line : NotedLines.read(file)) {
            List<String> parts = line.parts();
            if (parts.size() != PARTS || parts.stream().anyMatch(String::isEmpty)) {
                problems.add(line.problem("The line has not four parts that say something.", SHAPE));
                continue;
            }
            Waiver waiver = new Waiver(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
            if (catalogue.find(waiver.caseId()).isEmpty()) {
                problems.add(line.problem(
                        "The workbook has no case " + waiver.caseId() + ".", "Name a case by its whole id."));
            } else if (!seen.add(waiver.caseId())) {
                problems.add(line.problem(waiver.caseId() + " is waived already.", "Remove one of the lines."));
            }
            if (!isDay(waiver.expires())) {
                problems.add(line.problem("\"" + waiver.expires() + "\" is no day.", SHAPE));
            }
            waivers.add(waiver);
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return waivers;
    }

    static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
