package org.openvalidate.operator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.evidence.proof.Exhibit;

/**
 * What a tester said of a case that was played.
 *
 * @param word who said it, when, and what else they wrote
 * @param trades the merchant's trade ids of the case
 * @param given the chosen value by the name of its field, see {@link Question#field}
 * @param exhibits what was attached, in that order
 */
public record Answers(Word word, List<String> trades, Map<String, String> given, List<Exhibit> exhibits) {

    public Answers {
        trades = List.copyOf(trades);
        given = Map.copyOf(given);
        exhibits = List.copyOf(exhibits);
    }

    /** What a form says of one round, with what was attached to it. */
    static Answers of(Word word, Round round, Map<String, String> form) {
        List<String> sold = round.sales.all();
        return new Answers(word, sold, fitting(Question.of(round.testCase), sold, form), round.exhibits.all());
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

    /** The attested rules that were answered, in the order of asking, with whether each holds. */
    public Map<String, Boolean> attested(List<Question> questions) {
        Map<String, Boolean> attested = new LinkedHashMap<>();
        questions.stream()
                .filter(each -> each.id().startsWith(Question.ATTEST) && given.containsKey(each.id()))
                .forEach(each -> attested.put(
                        each.id().substring(Question.ATTEST.length()),
                        of(each.id()).equals(Question.YES)));
        return attested;
    }
}
