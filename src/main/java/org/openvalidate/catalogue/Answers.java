package org.openvalidate.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a merchant declared: its own answers, and the questionnaire's defaults where it gave none.
 *
 * @param questionnaire what was asked
 * @param figures the TestData sheet, which holds the defaults of figures
 * @param given the answers that were given, by question id
 */
public record Answers(Questionnaire questionnaire, Figures figures, Map<String, List<String>> given) {

    /** Figures that a recording can show. */
    private static final Set<QuestionKind> BEHAVIOUR = Set.of(QuestionKind.DURATION, QuestionKind.COUNT);

    /** Argument of a rule about one figure: the question to which it is the answer. */
    public static final String QUESTION = "question";

    /** The answer. */
    public static final String DECLARED = "declared";

    public Answers {
        given = Map.copyOf(given);
    }

    /** What holds: as answered, else the default; empty only for a question that the workbook does not ask. */
    public List<String> to(String question) {
        List<String> answered = given.get(question);
        return answered == null
                ? questionnaire.find(question).map(this::byDefault).orElse(List.of())
                : answered;
    }

    /** What holds, on one line. */
    public String text(String question) {
        return String.join(", ", to(question));
    }

    /** The test data with the declared figures in place of the sheet's own. */
    public Figures declared() {
        Map<String, String> values = new TreeMap<>(figures.values());
        for (Question question : questionnaire.questions()) {
            List<String> answered = given.get(question.id());
            if (answered != null && !question.figure().isEmpty()) {
                values.put(question.figure(), answered.get(0));
            }
        }
        return new Figures(values);
    }

    /** Which term of its condition excludes a case, and which answer did; empty where it applies. */
    public Optional<Text> excludes(TestCase testCase) {
        return testCase.condition().unmet(this).map(this::reason);
    }

    /** Figures in force that lie outside the range that their clause documents. */
    public List<Question> outOfRange() {
        return questionnaire.questions().stream()
                .filter(each -> !each.clause().isEmpty() && !to(each.id()).isEmpty())
                .filter(each -> !each.documents(text(each.id())))
                .toList();
    }

    /**
     * A rule about declared figures, once for each that was given: what nobody has declared can be kept by nobody.
     */
    public Stream<Expectation> each(Expectation rule) {
        return questionnaire.questions().stream()
                .filter(each -> given.containsKey(each.id()) && BEHAVIOUR.contains(each.kind()))
                .map(each -> new Expectation(
                        rule.rule(),
                        Map.of(QUESTION, each.id(), DECLARED, text(each.id())),
                        rule.clause(),
                        new Text(
                                "the merchant keeps to the " + each.id() + " of " + text(each.id())
                                        + " that it declared",
                                "商户遵守其声明的 " + each.id() + "（" + inChinese(text(each.id())) + "）")));
    }

    private static String inChinese(String figure) {
        return figure.matches(Span.PATTERN) ? Span.in(figure, Lang.ZH) : figure;
    }

    /** Answers of which the catalogue has no case yet, such as auto debit: each as {@code question: answer}. */
    public List<String> uncovered() {
        return questionnaire.questions().stream()
                .flatMap(question -> to(question.id()).stream()
                        .filter(question.uncovered()::contains)
                        .map(answer -> question.id() + ": " + answer))
                .collect(Collectors.toList());
    }

    private List<String> byDefault(Question question) {
        if (question.figure().isEmpty()) {
            return question.byDefault();
        }
        return Optional.ofNullable(figures.values().get(question.figure()))
                .map(List::of)
                .orElse(List.of());
    }

    private Text reason(Condition.Term unmet) {
        String question = unmet.question();
        return new Text(
                "Falls away by the answer " + question + " = " + text(question) + "; it applies where the answer holds "
                        + String.join(" or ", unmet.values()) + ".",
                "根据问卷回答 " + question + " = " + text(question) + "，本用例不适用；回答包含 " + String.join(" 或 ", unmet.values())
                        + " 时适用。");
    }
}
