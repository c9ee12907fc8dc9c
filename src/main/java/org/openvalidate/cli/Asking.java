package org.openvalidate.cli;

import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Condition;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Question;

/** The questionnaire for programs. */
final class Asking {

    private Asking() {}

    static List<Json> json(Catalogue catalogue, Lang lang) {
        Answers defaults = catalogue.answered(Map.of());
        return catalogue.questionnaire().questions().stream()
                .map(each -> json(each, defaults.to(each.id()), lang))
                .toList();
    }

    private static Json json(Question each, List<String> byDefault, Lang lang) {
        return new Json(
                each.id(),
                each.wording().in(lang),
                each.kind().word(),
                each.choices(),
                each.uncovered().stream().sorted().toList(),
                byDefault,
                each.least(),
                each.most(),
                each.clause(),
                each.contradictions().stream().map(Condition::toString).toList());
    }

    record Json(
            String id,
            String question,
            String kind,
            List<String> choices,
            List<String> notCovered,
            List<String> byDefault,
            String least,
            String most,
            String clause,
            List<String> contradictions) {}
}
