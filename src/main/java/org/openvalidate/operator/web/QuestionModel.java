package org.openvalidate.operator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.operator.Question;
import org.openvalidate.operator.Sight;

/** What a template asks a tester about till and books: of each sale, then of the case as a whole. */
final class QuestionModel {

    private QuestionModel() {}

    static List<Map<String, Object>> of(Sight sight, Lang lang) {
        List<Map<String, Object>> asked = new ArrayList<>();
        List<Question> questions = Question.of(sight.testCase());
        for (String trade : sight.trades()) {
            questions.stream().filter(Question::perTrade).forEach(each -> asked.add(question(each, trade, lang)));
        }
        questions.stream().filter(each -> !each.perTrade()).forEach(each -> asked.add(question(each, "", lang)));
        return asked;
    }

    private static Map<String, Object> question(Question question, String trade, Lang lang) {
        return Map.of(
                "field", question.field(trade),
                "trade", trade,
                "text", question.text().in(lang),
                "choices",
                        question.choices().stream()
                                .map(each -> Map.of(
                                        "value",
                                        each.value(),
                                        "text",
                                        each.text().in(lang)))
                                .toList());
    }
}
