package org.openvalidate.operator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Step;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.operator.Question;
import org.openvalidate.operator.Standing;

/** What a template shows of the cases that have no verdict yet, for a sheet of paper. */
final class SheetModel {

    private SheetModel() {}

    static List<Map<String, Object>> of(Standing standing, Lang lang) {
        List<Map<String, Object>> sheet = new ArrayList<>();
        standing.planned().stream()
                .filter(each -> !standing.results().containsKey(each.id()))
                .forEach(each -> sheet.add(of(each, lang)));
        return sheet;
    }

    /** With the amounts, which the page says step by step; a statement is signed by nobody's deed. */
    private static List<Step> deeds(TestCase testCase) {
        return testCase.kind() == CaseKind.ATTESTATION ? List.of() : testCase.actions();
    }

    private static Map<String, Object> of(TestCase testCase, Lang lang) {
        return Map.of(
                "id",
                testCase.id(),
                "title",
                testCase.title().in(lang),
                "scenario",
                testCase.scenario().in(lang).lines().toList(),
                "procedure",
                testCase.procedure().in(lang).lines().toList(),
                "deeds",
                deeds(testCase).stream().map(each -> each.text().in(lang)).toList(),
                "attested",
                testCase.kind() == CaseKind.ATTESTATION,
                "questions",
                Question.of(testCase).stream()
                        .map(each -> Map.of(
                                "text",
                                each.text().in(lang),
                                "choices",
                                each.choices().stream()
                                        .map(choice -> choice.text().in(lang))
                                        .toList()))
                        .toList());
    }
}
