package org.openvalidate.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;

/** One case as a scenario: what is written, and what must be read back from it. */
record ScenarioText(TestCase testCase, Lang lang) {

    private static final String INDENT = "  ";

    String name() {
        return testCase.id() + " " + testCase.title().in(lang);
    }

    /** The id, the place in the tree, the requirement, and where the case can run. */
    List<String> tags() {
        Stream<String> pairs = Stream.of(RunsOn.values())
                .filter(each -> testCase.runsOn().contains(each))
                .map(RunsOn::tag);
        Stream<String> names = Stream.of(
                testCase.id(),
                testCase.product(),
                testCase.area(),
                testCase.requirement().name());
        return Stream.concat(names.map(name -> "@" + name), pairs).distinct().toList();
    }

    /** The vendor's three headings. A cell of one line stands beside its heading, one of several below it. */
    List<String> description() {
        return Stream.of(
                        under(Wording.DESCRIPTION, testCase.scenario()),
                        under(Wording.PURPOSE, testCase.purpose()),
                        under(Wording.PROCEDURE, testCase.procedure()))
                .flatMap(List::stream)
                .toList();
    }

    /** Keyword and sentence, one line each. */
    List<String> steps() {
        return Stream.of(
                        block(Part.PRECONDITION, testCase.preconditions()),
                        block(Part.ACTION, testCase.actions()),
                        block(Part.EXPECTATION, testCase.expectations()))
                .flatMap(List::stream)
                .toList();
    }

    /** The scenario as it stands in the file. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + testCase.origin().sheet() + " row " + testCase.origin().row());
        lines.add(String.join(" ", tags()));
        lines.add(Wording.SCENARIO.in(lang) + ": " + name());
        description().forEach(line -> lines.add(INDENT + line));
        lines.add("");
        steps().forEach(line -> lines.add(INDENT + line));
        return lines.stream()
                .map(line -> line.isEmpty() ? "\n" : INDENT + line + "\n")
                .collect(Collectors.joining());
    }

    private List<String> under(Text heading, Text cell) {
        List<String> lines = cell.in(lang)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String colon = lang == Lang.ZH ? "\uff1a" : ": ";
        if (lines.size() == 1) {
            return List.of(heading.in(lang) + colon + lines.get(0));
        }
        return Stream.concat(
                        Stream.of((heading.in(lang) + colon).strip()),
                        lines.stream().map(line -> INDENT + line))
                .toList();
    }

    private List<String> block(Part part, List<Step> steps) {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            String keyword = (lines.isEmpty() ? part.keyword() : Wording.AND).in(lang);
            lines.add(keyword + (lang == Lang.ZH ? "" : " ") + step.text().in(lang));
        }
        return lines;
    }
}
