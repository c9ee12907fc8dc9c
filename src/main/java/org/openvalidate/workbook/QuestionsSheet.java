package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Condition;
import org.openvalidate.catalogue.Question;
import org.openvalidate.catalogue.QuestionKind;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Unit;

/** The Questions sheet: what a merchant declares, and what follows from it. */
final class QuestionsSheet {

    private static final String ID = "[a-z][a-z0-9-]*";
    private static final String CHOICE = "[A-Za-z0-9.-]+";
    private static final List<String> YES_NO = List.of("yes", "no");

    private final Map<String, Optional<Unit>> figures;
    private final boolean known;
    private final Citations citations;
    private final Problems problems;
    private final Required required;

    /**
     * @param figures the keys of the TestData sheet, each with its unit where that is readable
     * @param known false when the TestData sheet could not be read; then nothing is said about its keys
     */
    QuestionsSheet(Map<String, Optional<Unit>> figures, boolean known, Citations citations, Problems problems) {
        this.figures = figures;
        this.known = known;
        this.citations = citations;
        this.problems = problems;
        this.required = new Required(problems);
    }

    /** The questions by id; the value of one with a problem is empty, so that asking for it is no second one. */
    Map<String, Optional<Question>> read(Table table) {
        Map<String, Optional<Question>> questions = new LinkedHashMap<>();
        table.rows().forEach(row -> questions.putIfAbsent(row.text("Id"), question(row)));
        ConditionCells conditions = new ConditionCells(questions, table.readable(), problems);
        for (Row row : table.rows()) {
            List<Condition> contradictions = conditions.lines(row.cell("Contradictions"));
            questions.computeIfPresent(
                    row.text("Id"), (id, question) -> question.map(each -> with(each, contradictions)));
        }
        return questions;
    }

    private Optional<Question> question(Row row) {
        int before = problems.count();
        String id = required.key(row, "Id", ID, "sign-types");
        Text wording = required.bilingual(row, "Question");
        Optional<QuestionKind> kind = QuestionKind.of(required.choice(row, Layout.QUESTIONS, "Kind"));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<String> choices = choices(row, kind.get());
        List<String> uncovered = known(row, "Not covered", choices);
        kind.get().unit().ifPresentOrElse(unit -> figure(row, unit), () -> blank(row, "Figure", "Least", "Most"));
        List<String> byDefault = byDefault(row, kind.get(), choices);
        String clause = clause(row);
        required.text(row, "Source");
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Question(
                        id,
                        wording,
                        kind.get(),
                        choices,
                        new LinkedHashSet<>(uncovered),
                        byDefault,
                        row.text("Figure"),
                        row.text("Least"),
                        row.text("Most"),
                        clause,
                        List.of()));
    }

    private List<String> choices(Row row, QuestionKind kind) {
        Cell cell = row.cell("Choices");
        if (kind != QuestionKind.CHOICE && kind != QuestionKind.SEVERAL) {
            blank(row, "Choices");
            return kind == QuestionKind.YES_NO ? YES_NO : List.of();
        }
        List<String> choices = list(cell);
        choices.stream()
                .filter(each -> !each.matches(CHOICE))
                .forEach(each -> problems.at(
                        cell, "\"" + each + "\" is no choice.", "Use letters, digits, dots and hyphens only."));
        if (choices.size() < 2) {
            problems.at(cell, "There is nothing to choose from.", "Write two answers or more, separated by commas.");
        }
        return choices;
    }

    private void figure(Row row, Unit unit) {
        Cell key = row.cell("Figure");
        if (known && !key.isBlank()) {
            Optional<Unit> written = figures.get(key.text());
            if (written == null) {
                problems.at(
                        key,
                        "The TestData sheet has no row \"" + key.text() + "\".",
                        Nearest.question(key.text(), figures.keySet(), "Add it there."));
            } else if (written.isPresent() && written.get() != unit) {
                problems.at(
                        key,
                        "\"" + key.text() + "\" is a " + written.get().word() + ", the question asks for a "
                                + unit.word() + ".",
                        "Name another row of the TestData sheet, or change the kind.");
            }
        }
        boolean sound = Stream.of(row.cell("Least"), row.cell("Most")).allMatch(cell -> fits(cell, unit));
        if (sound
                && !row.text("Least").isEmpty()
                && !row.text("Most").isEmpty()
                && Unit.compare(row.text("Least"), row.text("Most")) > 0) {
            problems.at(row.cell("Most"), "The range ends before it begins.", "Write the larger figure here.");
        }
    }

    private List<String> byDefault(Row row, QuestionKind kind, List<String> choices) {
        Cell cell = row.cell("Default");
        if (kind.unit().isPresent()) {
            boolean elsewhere = !row.text("Figure").isEmpty();
            if (elsewhere && !cell.isBlank()) {
                problems.at(cell, "The default stands in the TestData sheet already.", "Leave this cell empty.");
            } else if (!elsewhere && cell.isBlank()) {
                problems.at(cell, "The question has no default.", "Write one, or name a row of the TestData sheet.");
            }
            return fits(cell, kind.unit().get()) && !cell.isBlank() ? List.of(cell.text()) : List.of();
        }
        List<String> defaults = known(row, "Default", choices);
        if (defaults.isEmpty() || (kind != QuestionKind.SEVERAL && defaults.size() > 1)) {
            problems.at(
                    cell,
                    defaults.isEmpty() ? "The question has no default." : "Only one answer can be given here.",
                    "Write one of " + String.join(", ", choices) + ".");
        }
        return defaults;
    }

    private String clause(Row row) {
        Cell cell = row.cell("Clause");
        boolean range = !row.text("Least").isEmpty() || !row.text("Most").isEmpty();
        if (range == cell.isBlank()) {
            problems.at(
                    cell,
                    range ? "Nothing documents the range." : "There is no range that the clause could document.",
                    range ? "Write the id of a row of the Clauses sheet." : "Fill Least or Most, or empty this cell.");
        }
        if (citations.ids(cell).size() > 1) {
            problems.at(cell, "The cell names more than one clause.", "Name the one that states the range.");
        }
        return cell.text();
    }

    private List<String> known(Row row, String heading, List<String> choices) {
        Cell cell = row.cell(heading);
        List<String> values = list(cell);
        values.stream()
                .filter(each -> !choices.contains(each))
                .forEach(each -> problems.at(
                        cell,
                        "\"" + each + "\" is none of the choices.",
                        Nearest.question(each, choices, "Remove it.")));
        return values;
    }

    private void blank(Row row, String... headings) {
        for (String heading : headings) {
            if (!row.cell(heading).isBlank()) {
                problems.at(
                        row.cell(heading),
                        "A question of this kind has no \"" + heading + "\".",
                        "Empty the cell, or change the kind.");
            }
        }
    }

    private boolean fits(Cell cell, Unit unit) {
        boolean fits = cell.isBlank() || unit.accepts(cell.text());
        if (!fits) {
            problems.at(
                    cell,
                    "\"" + cell.text() + "\" is no " + unit.word() + ".",
                    "Write it like " + unit.example() + ".");
        }
        return fits;
    }

    private List<String> list(Cell cell) {
        List<String> values = new ArrayList<>();
        for (String each : cell.isBlank() ? new String[0] : cell.text().split("\\s*[,\n]\\s*", -1)) {
            if (values.contains(each)) {
                problems.at(cell, "\"" + each + "\" stands twice.", "Write it once.");
            }
            values.add(each);
        }
        return values;
    }

    private static Question with(Question it, List<Condition> contradictions) {
        return new Question(
                it.id(),
                it.wording(),
                it.kind(),
                it.choices(),
                it.uncovered(),
                it.byDefault(),
                it.figure(),
                it.least(),
                it.most(),
                it.clause(),
                contradictions);
    }

    static String[] kinds() {
        return Stream.of(QuestionKind.values()).map(QuestionKind::word).toArray(String[]::new);
    }
}
