package org.openvalidate.workbook;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Condition;
import org.openvalidate.catalogue.Origin;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;

/** The Cases sheet: a row, a case. */
final class CasesSheet {

    private final String file;
    private final Citations citations;
    private final Problems problems;
    private final Required required;
    private final SentenceCells sentences;
    private final ConditionCells conditions;

    CasesSheet(String file, Citations citations, ConditionCells conditions, Problems problems) {
        this.file = file;
        this.citations = citations;
        this.problems = problems;
        this.required = new Required(problems);
        this.sentences = new SentenceCells(problems);
        this.conditions = conditions;
    }

    /** The rows that have no problem. */
    List<TestCase> read(Table table) {
        if (table.readable() && table.rows().isEmpty()) {
            problems.at(Place.sheet(table.layout().sheet()), "The sheet holds no case.", "Add one row for each case.");
        }
        return table.rows().stream().flatMap(row -> testCase(row).stream()).toList();
    }

    private Optional<TestCase> testCase(Row row) {
        int before = problems.count();
        String id = required.key(row, "Id", Ids.CASE, "SPOT-006 or SPOT-006b");
        if (citations.looksLikeClause(id)) {
            problems.at(
                    row.cell("Id"), "\"" + id + "\" begins like a clause of this workbook.", "Choose another prefix.");
        }
        String product = required.choice(row, Layout.CASES, "Product");
        String area = area(row, id);
        String requirement = required.choice(row, Layout.CASES, "Requirement");
        Set<RunsOn> runsOn = runsOn(row.cell("Runs on"));
        var title = required.bilingualLine(row, "Title");
        var scenario = required.bilingual(row, "Scenario");
        var purpose = required.bilingual(row, "Purpose");
        var procedure = required.bilingual(row, "Procedure");
        List<Step> preconditions = sentences.read(row, "Preconditions", Part.PRECONDITION);
        List<Step> actions = some(row, "Actions", Part.ACTION);
        List<Step> expectations = some(row, "Expectations", Part.EXPECTATION);
        citations.check(expectations, filled(row, "Expectations"));
        Set<String> allows = citations.ids(row.cell("Allows"));
        LocalDateTime start = start(row.cell("Start"));
        Duration tail = tail(row.cell("Tail"));
        Condition applies = conditions.read(row.cell("Applies when"));
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new TestCase(
                id,
                product,
                area,
                title,
                Requirement.valueOf(requirement),
                runsOn,
                scenario,
                purpose,
                procedure,
                preconditions,
                actions,
                expectations,
                allows,
                start,
                tail,
                applies,
                new Origin(file, Layout.CASES.sheet(), row.number())));
    }

    private String area(Row row, String id) {
        Cell cell = row.cell("Area");
        String wanted = Ids.prefix(id).toLowerCase(Locale.ROOT);
        if (id.matches(Ids.CASE) && !cell.text().equals(wanted)) {
            problems.at(cell, "\"" + cell.text() + "\" is not the area of " + id + ".", "Write " + wanted + ".");
        }
        return cell.text();
    }

    private Set<RunsOn> runsOn(Cell cell) {
        Set<RunsOn> pairs = new LinkedHashSet<>();
        List<String> letters = Stream.of(RunsOn.values()).map(RunsOn::letter).toList();
        if (cell.isBlank()) {
            problems.at(cell, "The cell \"Runs on\" is empty.", "Write some of " + String.join(" ", letters) + ".");
            return pairs;
        }
        for (String letter : List.of(cell.text().split("\\s+"))) {
            Optional<RunsOn> pair = Stream.of(RunsOn.values())
                    .filter(each -> each.letter().equals(letter))
                    .findFirst();
            if (pair.isEmpty()) {
                problems.at(
                        cell,
                        "\"" + letter + "\" names no place to run.",
                        "Write some of " + String.join(" ", letters) + ", separated by blanks.");
            } else if (!pairs.add(pair.get())) {
                problems.at(cell, "\"" + letter + "\" stands twice.", "Write it once.");
            }
        }
        return pairs;
    }

    private List<Step> some(Row row, String heading, Part part) {
        if (row.cell(heading).isBlank() && row.cell(heading + " zh").isBlank()) {
            problems.at(
                    row.cell(heading),
                    "The case has no " + heading.toLowerCase(Locale.ROOT) + ".",
                    "Write at least one line, from the Steps sheet.");
            return new ArrayList<>();
        }
        return sentences.read(row, heading, part);
    }

    private @Nullable LocalDateTime start(Cell cell) {
        Optional<LocalDateTime> start = Dates.instant(cell.text());
        if (start.isEmpty() && !cell.isBlank()) {
            problems.at(
                    cell,
                    "\"" + cell.text() + "\" is no date and time.",
                    "Write it like 2026-03-02 10:00:00, in GMT+8.");
        }
        return start.orElse(null);
    }

    private @Nullable Duration tail(Cell cell) {
        if (cell.isBlank()) {
            return null;
        }
        if (!cell.text().matches(Span.PATTERN)) {
            problems.at(cell, "\"" + cell.text() + "\" is no length of time.", "Write it like 12 min.");
            return null;
        }
        return Span.parse(cell.text());
    }

    private static Cell filled(Row row, String heading) {
        return row.cell(heading).isBlank() ? row.cell(heading + " zh") : row.cell(heading);
    }
}
