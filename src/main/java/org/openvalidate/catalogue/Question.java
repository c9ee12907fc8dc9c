package org.openvalidate.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What a merchant declares before the first case: one row of the Questions sheet.
 *
 * @param id such as {@code sign-types}; the name in the file of answers
 * @param wording the question
 * @param kind how it is answered
 * @param choices what may be answered; for yes or no these two, for a figure none
 * @param uncovered choices of which the catalogue has no case yet: they are named in plan and result
 * @param byDefault what holds where nothing is answered; of a figure empty, since the TestData sheet has it
 * @param figure the TestData key whose value the answer replaces, empty where it replaces none
 * @param least lower bound of the documented range, empty where none is documented
 * @param most upper bound of it
 * @param clause what documents the range, empty where none does
 * @param contradictions answers that cannot hold together with this one
 */
public record Question(
        String id,
        Text wording,
        QuestionKind kind,
        List<String> choices,
        Set<String> uncovered,
        List<String> byDefault,
        String figure,
        String least,
        String most,
        String clause,
        List<Condition> contradictions) {

    /** The question which products are integrated; the Product column of a case is held against it. */
    public static final String PRODUCTS = "products";

    /** The question whether shops are reported to the gateway: {@link #ACQUIRER} or direct. */
    public static final String INTEGRATION = "integration";

    /** The answer of those who have secondary merchants. */
    public static final String ACQUIRER = "acquirer";

    public Question {
        choices = List.copyOf(choices);
        uncovered = Set.copyOf(uncovered);
        byDefault = List.copyOf(byDefault);
        contradictions = List.copyOf(contradictions);
    }

    /** Whether a single value is one that may be answered. */
    public boolean accepts(String value) {
        return kind.unit().map(unit -> unit.accepts(value)).orElseGet(() -> choices.contains(value));
    }

    /** What may be answered, in words: the choices, or the form of the figure. */
    public String form(Lang lang) {
        return kind.label().in(lang)
                + (choices.isEmpty() || kind == QuestionKind.YES_NO ? "" : ": " + String.join(", ", choices));
    }

    /** The documented range, such as {@code 2 s to 6 s} or {@code 3 or more}; empty where there is none. */
    public Text range() {
        String from = chinese(least);
        String to = chinese(most);
        if (most.isEmpty()) {
            return least.isEmpty() ? new Text("", "") : new Text(least + " or more", "不少于 " + from);
        }
        return least.isEmpty()
                ? new Text("at most " + most, "不超过 " + to)
                : new Text(least + " to " + most, from + "至 " + to);
    }

    private static String chinese(String figure) {
        return figure.matches(Span.PATTERN) ? Span.in(figure, Lang.ZH) : figure;
    }

    /** Whether a figure lies within the documented range. */
    public boolean documents(String value) {
        return (least.isEmpty() || Unit.compare(least, value) <= 0)
                && (most.isEmpty() || Unit.compare(value, most) <= 0);
    }
}
