package org.openvalidate.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.problem.BadInput;

/** The catalogue in words. */
final class Listing {

    private Listing() {}

    /** One line a case, or one case explained where an id was asked for. */
    static void print(Catalogue catalogue, String wanted, Lang lang, PrintStream out) {
        String stem = wanted.endsWith("*") ? wanted.substring(0, wanted.length() - 1) : wanted;
        List<TestCase> found = catalogue.cases().stream()
                .filter(each -> wanted.endsWith("*") ? each.id().startsWith(stem) : belongs(each.id(), wanted))
                .toList();
        if (found.isEmpty()) {
            throw new BadInput(
                    "catalogue " + wanted,
                    "No case has this id.",
                    "The workbook has: "
                            + catalogue.cases().stream().map(TestCase::id).collect(Collectors.joining(", ")) + ".");
        }
        if (wanted.isEmpty()) {
            found.forEach(each -> out.println(line(each, lang)));
            out.println(found.size() + " cases in " + catalogue.file() + ", version " + catalogue.version()
                    + ". Explain one with: catalogue " + found.get(0).id());
        } else {
            found.forEach(each -> explain(catalogue, each, lang, out));
        }
    }

    private static boolean belongs(String id, String wanted) {
        return wanted.isEmpty() || id.equals(wanted) || (id.startsWith(wanted) && id.length() == wanted.length() + 1);
    }

    private static String line(TestCase each, Lang lang) {
        return "%-10s %-8s %s  %-12s %s"
                .formatted(
                        each.id(),
                        each.product(),
                        each.requirement(),
                        letters(each),
                        each.title().in(lang));
    }

    private static String letters(TestCase each) {
        return java.util.Arrays.stream(RunsOn.values())
                .filter(each.runsOn()::contains)
                .map(RunsOn::letter)
                .collect(Collectors.joining(" "));
    }

    private static void explain(Catalogue catalogue, TestCase each, Lang lang, PrintStream out) {
        out.println(line(each, lang));
        out.println("  " + each.origin().file() + " › " + each.origin().sheet() + ", row "
                + each.origin().row());
        out.println("  " + each.scenario().in(lang));
        out.println("  " + each.purpose().in(lang));
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
}
