package org.openvalidate.operator.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.operator.Standing;
import org.openvalidate.report.Told;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Verdict;

/** What a template shows of the run as a whole: how far it has come, what is planned, and the verdict of the case before. */
final class RunModel {

    private RunModel() {}

    static Map<String, Object> of(Standing standing, Lang lang) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("judged", done(standing));
        model.put("planned", standing.planned().size());
        CaseResult latest = standing.latest();
        model.put("latest", latest == null ? Map.of() : verdict(latest, lang));
        return model;
    }

    /** What was parked or not reached is still to be done. */
    private static long done(Standing standing) {
        return standing.results().values().stream()
                .filter(each -> each.verdict() != Verdict.NOT_RUN)
                .count();
    }

    /** Every case that is judged, in the order of the plan. */
    static List<Map<String, Object>> judged(Standing standing, Lang lang) {
        return standing.planned().stream()
                .map(TestCase::id)
                .filter(standing.results()::containsKey)
                .map(id -> verdict(
                        java.util.Objects.requireNonNull(standing.results().get(id)), lang))
                .toList();
    }

    /**
     * The plan by walks; what stands on none comes last.
     *
     * @param current the case on the desk, empty where none is
     */
    static List<Map<String, Object>> plan(Standing standing, String current, Lang lang) {
        Map<String, TestCase> planned = new LinkedHashMap<>();
        standing.planned().forEach(each -> planned.put(each.id(), each));
        Set<String> walked = new LinkedHashSet<>();
        List<Map<String, Object>> walks = new ArrayList<>();
        for (Journey journey : standing.journeys()) {
            List<TestCase> cases = journey.cases().stream()
                    .filter(planned::containsKey)
                    .map(id -> java.util.Objects.requireNonNull(planned.get(id)))
                    .toList();
            if (!cases.isEmpty()) {
                cases.forEach(each -> walked.add(each.id()));
                walks.add(walk(
                        journey.title().in(lang),
                        String.valueOf(journey.minutes()),
                        journey.needs().in(lang),
                        cases,
                        standing,
                        current,
                        lang));
            }
        }
        List<TestCase> rest = standing.planned().stream()
                .filter(each -> !walked.contains(each.id()))
                .toList();
        if (!rest.isEmpty()) {
            Words title = walks.isEmpty() ? Words.ALL_CASES : Words.OTHER_CASES;
            walks.add(walk(title.in(lang), "", "", rest, standing, current, lang));
        }
        return walks;
    }

    private static Map<String, Object> walk(
            String title,
            String minutes,
            String needs,
            List<TestCase> cases,
            Standing standing,
            String current,
            Lang lang) {
        return Map.of(
                "title",
                title,
                "minutes",
                minutes,
                "needs",
                needs,
                "cases",
                cases.stream().map(each -> row(each, standing, current, lang)).toList());
    }

    private static Map<String, String> row(TestCase testCase, Standing standing, String current, Lang lang) {
        boolean now = testCase.id().equals(current);
        CaseResult result = standing.results().get(testCase.id());
        return Map.of(
                "id",
                testCase.id(),
                "title",
                testCase.title().in(lang),
                "verdict",
                now
                        ? Words.CURRENT.in(lang)
                        : result == null
                                ? Words.OPEN.in(lang)
                                : result.verdict().label().in(lang),
                "colour",
                result == null ? "open" : colour(result),
                "current",
                now ? "yes" : "");
    }

    private static Map<String, Object> verdict(CaseResult result, Lang lang) {
        return Map.of(
                "id",
                result.testCase().id(),
                "title",
                result.testCase().title().in(lang),
                "verdict",
                result.verdict().label().in(lang),
                "colour",
                colour(result),
                "reason",
                Told.reason(result, lang),
                "open",
                Told.open(result, lang).stream()
                        .map(each -> Map.of(
                                "expected", each.expected(),
                                "found", each.found(),
                                "violated", each.violated(),
                                "advice", each.advice()))
                        .toList());
    }

    private static String colour(CaseResult result) {
        return switch (result.verdict()) {
            case PASSED -> "good";
            case FAILED -> "wrong";
            case INCONCLUSIVE -> "over";
            default -> "open";
        };
    }
}
