package org.openvalidate.feature;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;

/**
 * The cases of one product and area as a feature.
 *
 * @param product folder of the file
 * @param area name of the file
 * @param part which of its files, from 1: a product and area of very many cases has several
 * @param cases in the order of the sheet, at least one
 */
record FeatureText(String product, String area, int part, List<TestCase> cases, Lang lang) {

    /** Cucumber walks through the whole file to find each of its scenarios: larger ones would cost it dearly. */
    static final int MOST_CASES = 250;

    /** What the first comment of every generated file says; a file without it is not ours to remove. */
    static final String MARK = "Do not edit: this file is generated from ";

    private static final String COMMAND = "mvn -q compile exec:java@write-features";

    String path() {
        return product + "/" + area + (part == 1 ? "" : "-" + part) + ".feature";
    }

    String title() {
        return Wording.title(product, area, lang);
    }

    List<ScenarioText> scenarios() {
        return cases.stream().map(each -> new ScenarioText(each, lang)).toList();
    }

    String text() {
        String language = lang == Lang.ZH ? "# language: zh-CN\n" : "";
        return language
                + "# " + MARK + workbook() + ".\n"
                + "# Change the workbook, then run: " + COMMAND + "\n"
                + Wording.FEATURE.in(lang) + ": " + title() + "\n\n"
                + scenarios().stream().map(ScenarioText::text).collect(Collectors.joining("\n"));
    }

    /** The name alone, so that the text does not depend on where the tree lies. */
    private String workbook() {
        Path file = Path.of(cases.get(0).origin().file());
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }
}
