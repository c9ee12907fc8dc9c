package org.openvalidate.feature;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openvalidate.problem.Problem;

/** How a feature file can differ from the workbook, and the command that mends it. */
final class Drift {

    private static final String REMEDY =
            "Run: mvn -q compile exec:java@write-features (or java -jar target/openvalidate.jar features).";
    private static final Pattern ROW = Pattern.compile(" *# \\w+ (row \\d+)");

    private Drift() {}

    static Problem missing(Path file, String workbook) {
        return new Problem(shown(file), "The file is missing; " + workbook + " has cases for it.", REMEDY);
    }

    static Problem surplus(Path file, String workbook) {
        return new Problem(shown(file), "No row of " + workbook + " belongs in this file.", REMEDY);
    }

    static Optional<Problem> between(Path file, String workbook, String wanted, String found) {
        if (wanted.equals(found)) {
            return Optional.empty();
        }
        List<String> should = List.of(wanted.split("\n", -1));
        List<String> does = List.of(found.split("\n", -1));
        int line = IntStream.range(0, Math.min(should.size(), does.size()))
                .filter(i -> !should.get(i).equals(does.get(i)))
                .findFirst()
                .orElse(Math.min(should.size(), does.size()));
        String what = "Line " + (line + 1) + " differs from " + workbook + row(should, line) + ".";
        return Optional.of(new Problem(shown(file), what, REMEDY));
    }

    /** The row whose scenario a line belongs to; the comment with its number stands above it. */
    private static String row(List<String> lines, int line) {
        for (int i = Math.min(line, lines.size() - 1); i >= 0; i--) {
            Matcher row = ROW.matcher(lines.get(i));
            if (row.matches()) {
                return " (" + row.group(1) + ")";
            }
        }
        return "";
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
