package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.Step;

/** Reads a pair of cells, English and Chinese, whose lines are sentences of the dictionary. One of the two suffices. */
final class SentenceCells {

    private final Problems problems;

    /** By part and line: a sheet says the same in many rows. */
    private final Map<Part, Map<String, Optional<Step>>> known = new EnumMap<>(Part.class);

    SentenceCells(Problems problems) {
        this.problems = problems;
    }

    /** The steps, as far as they could be read. */
    List<Step> read(Row row, String heading, Part part) {
        Cell english = row.cell(heading);
        Cell chinese = row.cell(heading + " zh");
        int before = problems.count();
        List<Step> steps = read(english, part);
        List<Step> translated = read(chinese, part);
        if (english.isBlank()) {
            return translated;
        }
        if (!chinese.isBlank() && problems.count() == before) {
            compare(steps, translated, chinese);
        }
        return steps;
    }

    /** The lines of one cell. */
    List<Step> read(Cell cell, Part part) {
        List<Step> steps = new ArrayList<>();
        for (String line : cell.lines()) {
            Optional<Step> step = step(part, line);
            step.ifPresentOrElse(steps::add, () -> {
                Misreading why = Misreading.of(part, line);
                problems.at(cell, why.what(), why.remedy());
            });
            step.ifPresent(each -> figures(each, cell));
        }
        return steps;
    }

    private Optional<Step> step(Part part, String line) {
        return known.computeIfAbsent(part, each -> new HashMap<>())
                .computeIfAbsent(line, each -> Dictionary.read(part, each));
    }

    private void compare(List<Step> steps, List<Step> translated, Cell chinese) {
        int lines = Math.min(steps.size(), translated.size());
        IntStream.range(0, lines)
                .filter(i -> !steps.get(i).equals(translated.get(i)))
                .findFirst()
                .ifPresentOrElse(
                        i -> problems.at(
                                chinese,
                                "Line " + (i + 1) + " says something else than its English line: \""
                                        + translated.get(i).text().zh() + "\".",
                                "Write \"" + steps.get(i).text().zh() + "\", or leave the cell empty."),
                        () -> {
                            if (steps.size() != translated.size()) {
                                problems.at(
                                        chinese,
                                        "The cell has " + translated.size() + " lines, its English cell " + steps.size()
                                                + ".",
                                        "Write one line for each English line, or leave the cell empty.");
                            }
                        });
    }

    private void figures(Step step, Cell cell) {
        List<String> names = step.sentence().parameters();
        ordered(step, cell, names.indexOf("min"), names.indexOf("max"));
        ordered(step, cell, names.indexOf("from"), names.indexOf("to"));
        int amount = names.indexOf("amount");
        if (amount >= 0 && !step.arguments().get(amount).matches(".*[1-9].*")) {
            problems.at(
                    cell,
                    "The amount of \"" + step.text().in(Lang.EN) + "\" is nothing.",
                    "Write an amount above zero, such as 12.34 USD.");
        }
    }

    private void ordered(Step step, Cell cell, int least, int most) {
        if (least >= 0
                && most >= 0
                && size(step.arguments().get(least)) > size(step.arguments().get(most))) {
            problems.at(
                    cell,
                    "The range of \"" + step.text().in(Lang.EN) + "\" ends before it begins.",
                    "Write the smaller figure first.");
        }
    }

    private static long size(String figure) {
        return figure.matches(Span.PATTERN) ? Span.parse(figure).toMillis() : Long.parseLong(figure);
    }
}
