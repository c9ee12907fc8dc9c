package org.openvalidate.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a case applies, or which answers contradict each other, as the workbook writes it: terms joined by {@code and}.
 * {@code products web,wap} holds where the merchant answered one of these; {@code till-budget below query-interval} where
 * the one figure is smaller than the other. There is no {@code or} and no {@code not}: list the answers that fit.
 *
 * @param terms all of them hold, or the condition does not
 */
public record Condition(List<Term> terms) {

    /** Holds whatever was answered. */
    public static final Condition ALWAYS = new Condition(List.of());

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern TERM =
            Pattern.compile("(" + ID + ")[ ]+(below[ ]+)?([A-Za-z0-9.-]+(?:[ ]*,[ ]*[A-Za-z0-9.-]+)*)");

    public Condition {
        terms = List.copyOf(terms);
    }

    /**
     * One term.
     *
     * @param question id of the question that is asked
     * @param below whether the answer must be less than that of another question, rather than one of these
     * @param values the answers that fit, or the id of the other question
     */
    public record Term(String question, boolean below, List<String> values) {

        public Term {
            values = List.copyOf(values);
        }

        /** The questions that it looks at. */
        public List<String> asked() {
            return below ? List.of(question, values.get(0)) : List.of(question);
        }

        /** Whether it holds; a question that the workbook does not ask excludes nothing. */
        boolean holds(Answers answers) {
            List<String> given = answers.to(question);
            if (below) {
                List<String> other = answers.to(values.get(0));
                return !given.isEmpty() && !other.isEmpty() && Unit.compare(given.get(0), other.get(0)) < 0;
            }
            return given.isEmpty() || given.stream().anyMatch(values::contains);
        }

        @Override
        public String toString() {
            return question + (below ? " below " : " ") + String.join(",", values);
        }
    }

    /** Reads a condition; empty when the text is none. */
    public static Optional<Condition> read(String text) {
        List<Term> terms = new ArrayList<>();
        for (String each : text.strip().split("\\s+and\\s+", -1)) {
            Matcher term = TERM.matcher(each);
            if (!term.matches()) {
                return Optional.empty();
            }
            List<String> values = List.of(term.group(3).split("[ ]*,[ ]*", -1));
            boolean below = term.group(2) != null;
            if (below && values.size() > 1) {
                return Optional.empty();
            }
            terms.add(new Term(term.group(1), below, values));
        }
        return Optional.of(new Condition(terms));
    }

    /** Whether all terms hold. */
    public boolean holds(Answers answers) {
        return terms.stream().allMatch(each -> each.holds(answers));
    }

    /** The first term that these answers do not meet: why a case falls away. */
    public Optional<Term> unmet(Answers answers) {
        return terms.stream().filter(each -> !each.holds(answers)).findFirst();
    }

    /** Both. */
    public Condition and(Condition other) {
        List<Term> both = new ArrayList<>(terms);
        both.addAll(other.terms);
        return new Condition(both);
    }

    /** As the workbook writes it. */
    @Override
    public String toString() {
        return String.join(" and ", terms.stream().map(Term::toString).toList());
    }
}
