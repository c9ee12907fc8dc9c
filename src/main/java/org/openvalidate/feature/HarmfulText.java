package org.openvalidate.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.problem.Problem;

/** Finds the cell whose text Gherkin would take for something else: a tag, a keyword, a table. */
final class HarmfulText {

    private HarmfulText() {}

    static List<Problem> in(ScenarioText scenario) {
        TestCase row = scenario.testCase();
        Map<String, Text> cells = new LinkedHashMap<>();
        cells.put("Title", row.title());
        cells.put("Scenario", row.scenario());
        cells.put("Purpose", row.purpose());
        cells.put("Procedure", row.procedure());
        List<Problem> problems = new ArrayList<>();
        cells.forEach((heading, cell) -> cell.in(scenario.lang())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !isPlain(line, scenario.lang()))
                .findFirst()
                .ifPresent(line -> problems.add(problem(scenario, heading, line))));
        return problems;
    }

    private static Problem problem(ScenarioText scenario, String heading, String line) {
        String column = heading + (scenario.lang() == Lang.ZH ? " zh" : "");
        var origin = scenario.testCase().origin();
        return new Problem(
                origin.file() + " › " + origin.sheet() + " row " + origin.row() + ", column " + column,
                "The line \"" + line + "\" would change what the feature means.",
                "Begin it with an ordinary word: not with @, #, |, *, quotes or a word such as \"Given\" or \"Examples:\".");
    }

    private static boolean isPlain(String line, Lang lang) {
        String language = lang == Lang.ZH ? "# language: zh-CN\n" : "";
        String text = language + Wording.FEATURE.in(lang) + ": x\n\n" + Wording.SCENARIO.in(lang) + ": y\n  z\n  "
                + line + "\n";
        return Gherkin.parse(text)
                .map(Gherkin::scenarios)
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .filter(found ->
                        found.getSteps().isEmpty() && found.getExamples().isEmpty())
                .filter(found -> found.getDescription().strip().endsWith(line))
                .isPresent();
    }
}
