package org.openvalidate.operator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tester said of a case that was played.
 *
 * @param by who said it
 * @param trades the merchant's trade ids of the case
 * @param given the chosen value by the name of its field, see {@link Question#field}
 */
public record Answers(Tester by, List<String> trades, Map<String, String> given) {

    public Answers {
        trades = List.copyOf(trades);
        given = Map.copyOf(given);
    }

    /** Those fields of a form that answer a question with one of its choices; everything else is let pass. */
    static Map<String, String> fitting(List<Question> questions, List<String> trades, Map<String, String> form) {
        Map<String, String> fitting = new LinkedHashMap<>();
        for (Question question : questions) {
            for (String trade : question.perTrade() ? trades : List.of("")) {
                String value = form.getOrDefault(question.field(trade), "");
                if (question.choices().stream()
                        .anyMatch(choice -> choice.value().equals(value))) {
                    fitting.put(question.field(trade), value);
                }
            }
        }
        return fitting;
    }

    /** The answer to a question about one sale; empty where none was given. */
    public String of(String question, String trade) {
        return given.getOrDefault(question + "." + trade, "");
    }

    /** The answer to a question about the whole case; empty where none was given. */
    public String of(String question) {
        return given.getOrDefault(question, "");
    }
}
