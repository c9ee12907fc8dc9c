package org.openvalidate.feature;

import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.problem.Problem;

/** Reads rendered features again and compares them with the rows they came from. */
final class RereadFeature {

    private RereadFeature() {}

    static void check(List<FeatureText> features) {
        List<FeatureText> changed =
                features.stream().filter(feature -> !saysTheSame(feature)).toList();
        List<Problem> problems = changed.stream()
                .flatMap(feature -> feature.scenarios().stream())
                .flatMap(scenario -> HarmfulText.in(scenario).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        if (!changed.isEmpty()) {
            throw new HarnessFault("The feature " + changed.get(0).path()
                    + " does not say what its rows say. This is a fault of the harness; please report it.");
        }
    }

    static boolean saysTheSame(FeatureText feature) {
        Optional<Feature> read = Gherkin.parse(feature.text());
        List<ScenarioText> wanted = feature.scenarios();
        List<Scenario> found = read.map(Gherkin::scenarios).orElse(List.of());
        return read.isPresent()
                && read.get().getName().equals(feature.title())
                && read.get().getDescription().isBlank()
                && read.get().getTags().isEmpty()
                && read.get().getChildren().size() == wanted.size()
                && found.size() == wanted.size()
                && IntStream.range(0, wanted.size()).allMatch(i -> saysTheSame(wanted.get(i), found.get(i)));
    }

    private static boolean saysTheSame(ScenarioText wanted, Scenario found) {
        return found.getName().equals(wanted.name())
                && found.getTags().stream().map(Tag::getName).toList().equals(wanted.tags())
                && lines(String.join("\n", wanted.description())).equals(lines(found.getDescription()))
                && found.getExamples().isEmpty()
                && found.getSteps().stream()
                        .allMatch(step -> step.getDocString().isEmpty()
                                && step.getDataTable().isEmpty())
                && found.getSteps().stream()
                        .map(step -> step.getKeyword() + step.getText())
                        .toList()
                        .equals(wanted.steps());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
