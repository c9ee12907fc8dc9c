package org.openvalidate.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;

/**
 * What a tester does in which order: the journeys of the workbook with those of their cases that apply.
 *
 * @param stops journeys of which at least one case applies
 * @param alone cases that apply and belong to no journey
 * @param left cases that fall away, each with its reason
 * @param uncovered answers of which the catalogue has no case yet
 */
public record TestPlan(List<Stop> stops, List<TestCase> alone, List<Left> left, List<String> uncovered) {

    /** A journey and the cases that are met on it. */
    public record Stop(Journey journey, List<TestCase> cases) {}

    /** A case that is left out, and why. */
    public record Left(TestCase testCase, Text reason) {}

    /** @param chosen the cases that are looked at, in the workbook's order */
    public static TestPlan of(Catalogue catalogue, Answers answers, List<TestCase> chosen) {
        List<TestCase> applying = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (TestCase each : chosen) {
            Optional<Text> reason = answers.excludes(each);
            reason.ifPresentOrElse(why -> left.add(new Left(each, why)), () -> applying.add(each));
        }
        List<Stop> stops = catalogue.journeys().stream()
                .map(journey -> new Stop(journey, met(journey, applying)))
                .filter(stop -> !stop.cases().isEmpty())
                .toList();
        Set<TestCase> walked = new LinkedHashSet<>();
        stops.forEach(stop -> walked.addAll(stop.cases()));
        List<TestCase> alone =
                applying.stream().filter(each -> !walked.contains(each)).toList();
        return new TestPlan(stops, alone, left, answers.uncovered());
    }

    /** What all journeys take together. */
    public int minutes() {
        return stops.stream().mapToInt(stop -> stop.journey().minutes()).sum();
    }

    private static List<TestCase> met(Journey journey, List<TestCase> applying) {
        return journey.cases().stream()
                .flatMap(id -> applying.stream().filter(each -> each.id().equals(id)))
                .toList();
    }
}
