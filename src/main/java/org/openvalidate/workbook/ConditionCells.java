package org.openvalidate.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Condition;
import org.openvalidate.catalogue.Question;

/** Reads conditions and holds what they name against the Questions sheet. */
final class ConditionCells {

    private final Map<String, Optional<Question>> questions;
    private final boolean known;
    private final Problems problems;

    /**
     * @param questions by id, empty where the row itself has a problem
     * @param known false when the Questions sheet could not be read; then nothing is said about ids
     */
    ConditionCells(Map<String, Optional<Question>> questions, boolean known, Problems problems) {
        this.questions = questions;
        this.known = known;
        this.problems = problems;
    }

    /** The condition of a cell on one line; an empty one holds always. */
    Condition read(Cell cell) {
        return cell.isBlank() ? Condition.ALWAYS : read(cell, cell.text());
    }

    /** One condition a line. */
    List<Condition> lines(Cell cell) {
        return cell.lines().stream().map(line -> read(cell, line)).toList();
    }

    private Condition read(Cell cell, String text) {
        Optional<Condition> condition = Condition.read(text);
        if (condition.isEmpty()) {
            problems.at(
                    cell,
                    "\"" + text + "\" is no condition.",
                    "Write a question and the answers that fit, such as: products web,wap and currencies JPY,KRW.");
            return Condition.ALWAYS;
        }
        if (known) {
            condition.get().terms().forEach(term -> check(term, cell));
        }
        return condition.get();
    }

    private void check(Condition.Term term, Cell cell) {
        if (!asked(term.question(), cell)) {
            return;
        }
        Optional<Question> question = questions.getOrDefault(term.question(), Optional.empty());
        if (term.below()) {
            figure(term.question(), question, cell);
            if (asked(term.values().get(0), cell)) {
                figure(
                        term.values().get(0),
                        questions.getOrDefault(term.values().get(0), Optional.empty()),
                        cell);
            }
        } else {
            question.ifPresent(each -> choices(each, term.values(), cell));
        }
    }

    private boolean asked(String id, Cell cell) {
        boolean asked = questions.containsKey(id);
        if (!asked) {
            problems.at(
                    cell,
                    "The Questions sheet has no row \"" + id + "\".",
                    "Add it there, or ask another. " + Nearest.question(id, questions.keySet(), ""));
        }
        return asked;
    }

    private void figure(String id, Optional<Question> question, Cell cell) {
        if (question.isPresent() && question.get().kind().unit().isEmpty()) {
            problems.at(cell, "\"" + id + "\" is answered by a choice, not by a figure.", "Name the answers that fit.");
        }
    }

    private void choices(Question question, List<String> values, Cell cell) {
        if (question.kind().unit().isPresent()) {
            problems.at(
                    cell,
                    "\"" + question.id() + "\" is answered by a figure, not by a choice.",
                    "Compare it with another figure, such as: till-budget below query-interval.");
            return;
        }
        for (String value : values) {
            if (!question.choices().contains(value)) {
                problems.at(
                        cell,
                        "\"" + value + "\" is no answer to \"" + question.id() + "\".",
                        Nearest.question(value, question.choices(), "") + " Choose from "
                                + String.join(", ", question.choices()) + ".");
            }
        }
    }
}
