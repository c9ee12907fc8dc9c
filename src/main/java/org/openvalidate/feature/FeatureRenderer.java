package org.openvalidate.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;

/** Renders cases as Gherkin. The same catalogue gives the same bytes, on any machine and in any order of runs. */
public final class FeatureRenderer {

    private FeatureRenderer() {}

    /**
     * All features by path, such as {@code barcode/spot.feature}.
     *
     * @throws BadInput when the text of a cell would change what its feature means
     * @throws HarnessFault when a feature, read again, is not what its rows say
     */
    public static SortedMap<String, String> render(Catalogue catalogue, Lang lang) {
        SortedMap<String, String> texts = new TreeMap<>();
        List<FeatureText> features = features(catalogue, lang);
        RereadFeature.check(features);
        features.forEach(feature -> texts.put(feature.path(), feature.text()));
        return texts;
    }

    /** One case as the scenario that its feature will hold. */
    public static String scenario(TestCase testCase, Lang lang) {
        return new ScenarioText(testCase, lang).text();
    }

    private static Stream<FeatureText> parts(List<TestCase> cases, Lang lang) {
        int most = FeatureText.MOST_CASES;
        return IntStream.rangeClosed(1, (cases.size() + most - 1) / most).mapToObj(part -> {
            List<TestCase> own = cases.subList((part - 1) * most, Math.min(part * most, cases.size()));
            return new FeatureText(own.get(0).product(), own.get(0).area(), part, own, lang);
        });
    }

    private static List<FeatureText> features(Catalogue catalogue, Lang lang) {
        Map<String, List<TestCase>> places = catalogue.cases().stream()
                .collect(Collectors.groupingBy(
                        each -> each.product() + "/" + each.area(), LinkedHashMap::new, Collectors.toList()));
        return places.values().stream().flatMap(cases -> parts(cases, lang)).toList();
    }
}
