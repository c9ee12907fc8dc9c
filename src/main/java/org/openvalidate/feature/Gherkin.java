package org.openvalidate.feature;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Cucumber's own parser, asked what a text means. */
final class Gherkin {

    private Gherkin() {}

    /** The feature, empty when the text is none. */
    static Optional<Feature> parse(String text) {
        List<Envelope> envelopes = parser().parse("a.feature", text.getBytes(StandardCharsets.UTF_8))
                .toList();
        boolean broken =
                envelopes.stream().anyMatch(each -> each.getParseError().isPresent());
        return broken
                ? Optional.empty()
                : envelopes.stream()
                        .flatMap(each -> each.getGherkinDocument().stream())
                        .findFirst()
                        .flatMap(GherkinDocument::getFeature);
    }

    static List<Scenario> scenarios(Feature feature) {
        return feature.getChildren().stream()
                .map(FeatureChild::getScenario)
                .flatMap(Optional::stream)
                .toList();
    }

    private static GherkinParser parser() {
        return GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .includeGherkinDocument(true)
                .build();
    }
}
