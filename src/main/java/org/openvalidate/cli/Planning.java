package org.openvalidate.cli;

import java.io.PrintStream;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.run.TestPlan;

/** The plan of a tester in words. */
final class Planning {

    private static final Text MINUTES = new Text("%d min", "%d 分钟");
    private static final Text NEEDS = new Text("needs: ", "需要：");
    private static final Text ALONE = new Text("In no journey", "未编入流程");
    private static final Text LEFT = new Text("Left out", "不适用");
    private static final Text UNCOVERED = new Text("Not in the catalogue yet: ", "本用例库暂未覆盖：");
    private static final Text TOTAL =
            new Text("%d journeys, %d cases, %d min; %d left out.", "共 %d 个流程，%d 个用例，%d 分钟；%d 个不适用。");

    private Planning() {}

    static void print(TestPlan plan, Lang lang, PrintStream out) {
        for (TestPlan.Stop stop : plan.stops()) {
            out.println(stop.journey().id() + "  " + stop.journey().title().in(lang) + "  ("
                    + MINUTES.in(lang).formatted(stop.journey().minutes()) + ")");
            out.println(
                    "      " + NEEDS.in(lang) + stop.journey().needs().in(lang).replace("\n", " "));
            stop.cases().forEach(each -> out.println(line(each, lang)));
        }
        if (!plan.alone().isEmpty()) {
            out.println(ALONE.in(lang));
            plan.alone().forEach(each -> out.println(line(each, lang)));
        }
        if (!plan.left().isEmpty()) {
            out.println(LEFT.in(lang));
            plan.left()
                    .forEach(each -> out.println(line(each.testCase(), lang) + System.lineSeparator()
                            + "                 " + each.reason().in(lang)));
        }
        if (!plan.uncovered().isEmpty()) {
            out.println(UNCOVERED.in(lang) + String.join(", ", plan.uncovered()));
        }
        out.println(TOTAL.in(lang)
                .formatted(
                        plan.stops().size(),
                        cases(plan),
                        plan.minutes(),
                        plan.left().size()));
    }

    /** The same for programs. */
    static Json json(TestPlan plan, Lang lang) {
        return new Json(
                plan.minutes(),
                plan.stops().stream()
                        .map(stop -> new Stop(
                                stop.journey().id(),
                                stop.journey().title().in(lang),
                                stop.journey().minutes(),
                                stop.journey().needs().in(lang),
                                ids(stop.cases())))
                        .toList(),
                ids(plan.alone()),
                plan.left().stream()
                        .map(each ->
                                new Left(each.testCase().id(), each.reason().in(lang)))
                        .toList(),
                plan.uncovered());
    }

    private static List<String> ids(List<TestCase> cases) {
        return cases.stream().map(TestCase::id).toList();
    }

    private static int cases(TestPlan plan) {
        return plan.alone().size()
                + plan.stops().stream().mapToInt(stop -> stop.cases().size()).sum();
    }

    private static String line(TestCase each, Lang lang) {
        return "      " + Listing.line(each, lang);
    }

    record Json(int minutes, List<Stop> journeys, List<String> alone, List<Left> leftOut, List<String> notCovered) {}

    record Stop(String id, String title, int minutes, String needs, List<String> cases) {}

    record Left(String id, String reason) {}
}
