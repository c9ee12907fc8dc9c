package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Parameters;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.Sentence;

/** Why a line is no sentence of the dictionary, and what its author probably meant. */
record Misreading(String what, String remedy) {

    private static final int LONGEST_SENTENCE = 300;
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)\\}");
    private static final Map<Part, String> COLUMN =
            Map.of(Part.PRECONDITION, "Preconditions", Part.ACTION, "Actions", Part.EXPECTATION, "Expectations");
    private static final Map<String, String> EXAMPLE = Map.of(
            "count", "2",
            "duration", "2 s",
            "amount", "12.34 USD",
            "clause", "POLL-2",
            "signType", "RSA2",
            "code", "SYSTEM_ERROR",
            "field", "store_id",
            "flag", "Y");
    private static final Map<String, String> KIND = Map.of(
            "count", "whole number",
            "duration", "length of time",
            "amount", "amount of money",
            "clause", "clause id",
            "signType", "sign type",
            "code", "code or status",
            "field", "field name",
            "flag", "flag");

    static Misreading of(Part part, String line) {
        if (line.length() > LONGEST_SENTENCE) {
            return new Misreading(
                    "The line \"" + line.substring(0, 40) + "…\" is longer than any sentence of the Steps sheet.",
                    "Write one sentence on each line.");
        }
        return elsewhere(part, line)
                .or(() -> noClause(part, line))
                .or(() -> badFigure(part, line))
                .orElseGet(() -> unknown(part, line));
    }

    private static Optional<Misreading> elsewhere(Part part, String line) {
        return Stream.of(Part.values())
                .filter(other -> other != part && Dictionary.read(other, line).isPresent())
                .findFirst()
                .map(other -> new Misreading(
                        "\"" + line + "\" does not belong in the column " + COLUMN.get(part) + ".",
                        "Move it to the column " + COLUMN.get(other) + "."));
    }

    private static Optional<Misreading> noClause(Part part, String line) {
        return part == Part.EXPECTATION
                        && Dictionary.read(part, line + " [XX-1]").isPresent()
                ? Optional.of(new Misreading(
                        "\"" + line + "\" cites no clause.",
                        "End the line with the id of a row of the Clauses sheet in brackets, such as [POLL-2]."))
                : Optional.empty();
    }

    private static Optional<Misreading> badFigure(Part part, String line) {
        return shapes(part).flatMap(shape -> badFigure(shape, line).stream()).findFirst();
    }

    private static Optional<Misreading> badFigure(String expression, String line) {
        Matcher loose = loose(expression).matcher(line);
        if (!loose.matches()) {
            return Optional.empty();
        }
        List<String> types =
                HOLE.matcher(expression).results().map(hole -> hole.group(1)).toList();
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            String value = loose.group(i + 1);
            if (!value.matches(Parameters.shapes().getOrDefault(type, ".*"))) {
                return Optional.of(new Misreading(
                        "\"" + value + "\" in the line \"" + line + "\" is no " + KIND.get(type) + ".",
                        "Write it like " + EXAMPLE.get(type) + "."));
            }
        }
        return Optional.empty();
    }

    private static Misreading unknown(Part part, String line) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String nearest = shapes(part)
                .min(Comparator.comparingInt(shape -> distance.apply(bare(line), bare(shape))))
                .orElseThrow();
        String example = HOLE.matcher(nearest)
                .replaceAll(hole -> Matcher.quoteReplacement(EXAMPLE.getOrDefault(hole.group(1), "")))
                .replace("(s)", "s");
        return new Misreading(
                "No sentence of the Steps sheet reads \"" + line + "\".", "Did you mean \"" + example + "\"?");
    }

    /** Figures and clause ids say nothing about which sentence was meant. */
    private static String bare(String line) {
        return line.replaceAll("\\{\\w+\\}|\\d+(\\.\\d+)?|\\[[^\\]]*\\]|\\(s\\)", "");
    }

    private static Stream<String> shapes(Part part) {
        List<String> shapes = new ArrayList<>();
        for (Sentence sentence : Dictionary.sentences()) {
            if (sentence.part() == part) {
                shapes.add(sentence.in(Lang.EN));
                shapes.add(sentence.in(Lang.ZH));
            }
        }
        return shapes.stream();
    }

    private static Pattern loose(String expression) {
        return Pattern.compile(Stream.of(HOLE.split(expression, -1))
                .map(words -> Stream.of(words.split("\\(s\\)", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("s?")))
                .collect(Collectors.joining("(.+?)")));
    }
}
