package org.openvalidate.workbook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Sentence;
import org.openvalidate.catalogue.Suggestion;

/** The Suggestions sheet: what to change when a rule is violated, one row for each rule. */
final class SuggestionsSheet {

    private SuggestionsSheet() {}

    static Map<String, Suggestion> read(Table table, Problems problems) {
        Required required = new Required(problems);
        Set<String> rules = rules();
        Map<String, Suggestion> suggestions = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String rule = required.key(row, "Rule", "[a-z]+\\.[a-z-]+", "spacing.query");
            if (!rule.isEmpty() && !rules.contains(rule)) {
                problems.at(
                        row.cell("Rule"),
                        "The dictionary has no rule \"" + rule + "\".",
                        Nearest.question(rule, rules, ""));
            }
            suggestions.putIfAbsent(rule, new Suggestion(rule, required.bilingual(row, "Advice")));
        }
        if (table.readable()) {
            rules.stream()
                    .filter(rule -> !suggestions.containsKey(rule))
                    .forEach(rule -> problems.at(
                            Place.sheet(table.layout().sheet()),
                            "The rule \"" + rule + "\" has no suggestion.",
                            "Add a row that says what to change."));
        }
        return suggestions;
    }

    static Set<String> rules() {
        Set<String> rules = new LinkedHashSet<>();
        Dictionary.sentences().stream()
                .map(Sentence::rule)
                .filter(rule -> !rule.isEmpty())
                .forEach(rules::add);
        return rules;
    }
}
