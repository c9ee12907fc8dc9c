package org.openvalidate.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;

/**
 * Whether a merchant behaves as it declared: cases take their waiting time from it. One stray observation says nothing,
 * since rows make answers late and queries fail; it is the usual that counts. Source: cases.md, "Declared behaviour".
 */
final class OnDeclared {

    /** What may come on top of a time after which a merchant gives up: the query that is under way, and one pause more. */
    private static final Duration LAST_QUERY = Duration.ofSeconds(12);

    private OnDeclared() {}

    /** {@code kept.run} */
    static Conclusion kept(Expectation expectation, Traffic traffic) {
        String question = expectation.arguments().getOrDefault(Answers.QUESTION, "");
        if (question.isEmpty()) {
            return Conclusion.unproven("the figures that were declared", "none was declared");
        }
        Duration declared = Span.parse(expectation.argument(Answers.DECLARED));
        String expected = Span.of(declared) + " for " + question;
        List<Observed> all = observed(question, traffic);
        if (all.isEmpty()) {
            return Conclusion.unproven(expected, "never observed");
        }
        Window window = new Window(declared, declared.plus(givesUp(question) ? LAST_QUERY : Duration.ZERO));
        List<Observed> other = all.stream().filter(each -> !each.in(window)).toList();
        boolean usual = other.size() * 2 <= all.size();
        if (usual) {
            return Conclusion.satisfied(expected, all.size() - other.size() + " of " + all.size() + " observed so")
                    .shownBy(all.stream().map(Observed::second).toList());
        }
        Observed middle = other.stream().sorted().toList().get(other.size() / 2);
        return Conclusion.violated(expected, Span.of(middle.length()))
                .with("gaps", other.size() + " of " + all.size() + " outside")
                .shownBy(middle.first(), middle.second());
    }

    private static List<Observed> observed(String question, Traffic traffic) {
        return Arrays.stream(Observable.values())
                .filter(each -> each.question().equals(question))
                .flatMap(each -> each.in(traffic))
                .toList();
    }

    private static boolean givesUp(String question) {
        return Arrays.stream(Observable.values())
                .anyMatch(each -> each.question().equals(question) && each.givesUp());
    }
}
