package org.openvalidate.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Condition;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;

/** The catalogue in words. */
final class Listing {

    private static final Text APPLIES = new Text("applies when: ", "适用条件：");
    private static final Text COUNT = new Text(
            "%d cases in %s, version %s. Explain one with: catalogue %s", "共 %d 个用例，%s，版本 %s。查看单个用例：catalogue %s");
    private static final Text NONE = new Text("No case passes these filters.", "没有符合筛选条件的用例。");

    private Listing() {}

    /** One line a case. */
    static void list(Catalogue catalogue, List<TestCase> cases, Lang lang, PrintStream out) {
        cases.forEach(each -> out.println(line(each, lang)));
        out.println(
                cases.isEmpty()
                        ? NONE.in(lang)
                        : COUNT.in(lang)
                                .formatted(
                                        cases.size(),
                                        catalogue.file(),
                                        catalogue.version(),
                                        cases.get(0).id()));
    }

    static String line(TestCase each, Lang lang) {
        return "%-10s %-8s %s  %-12s %s"
                .formatted(
                        each.id(),
                        each.product(),
                        each.requirement(),
                        String.join(" ", letters(each)),
                        each.title().in(lang));
    }

    private static List<String> letters(TestCase each) {
        return Stream.of(RunsOn.values())
                .filter(each.runsOn()::contains)
                .map(RunsOn::letter)
                .toList();
    }

    /** What a case does, expects and rests on. */
    static void explain(Catalogue catalogue, TestCase each, Lang lang, PrintStream out) {
        out.println(line(each, lang));
        out.println("  " + each.origin().file() + " › " + each.origin().sheet() + ", row "
                + each.origin().row());
        out.println("  " + each.scenario().in(lang));
        out.println("  " + each.purpose().in(lang));
        if (!each.condition().equals(Condition.ALWAYS)) {
            out.println("  " + APPLIES.in(lang) + each.condition());
        }
        print(each.preconditions(), lang, out);
        print(each.actions(), lang, out);
        for (Step step : each.expectations()) {
            Clause clause =
                    catalogue.clause(step.arguments().get(step.arguments().size() - 1));
            out.println("    " + step.sentence().part().keyword().in(lang) + " "
                    + step.text().in(lang));
            out.println("         " + clause.grade() + ", "
                    + clause.weight().label().in(lang) + ": " + clause.wording().in(lang));
        }
        out.println();
    }

    private static void print(List<Step> steps, Lang lang, PrintStream out) {
        steps.forEach(step -> out.println("    "
                + step.sentence().part().keyword().in(lang) + " " + step.text().in(lang)));
    }

    /** A case for programs. */
    static Json json(TestCase each, Lang lang) {
        return new Json(
                each.id(),
                each.product(),
                each.area(),
                each.requirement().name(),
                letters(each),
                each.title().in(lang),
                each.condition().toString(),
                lines(each.preconditions(), lang),
                lines(each.actions(), lang),
                lines(each.expectations(), lang),
                each.expected().stream().map(Expectation::clause).distinct().collect(Collectors.toList()),
                each.origin().row());
    }

    private static List<String> lines(List<Step> steps, Lang lang) {
        return steps.stream().map(step -> step.text().in(lang)).toList();
    }

    record Json(
            String id,
            String product,
            String area,
            String requirement,
            List<String> runsOn,
            String title,
            String appliesWhen,
            List<String> preconditions,
            List<String> actions,
            List<String> expectations,
            List<String> clauses,
            int row) {}
}
