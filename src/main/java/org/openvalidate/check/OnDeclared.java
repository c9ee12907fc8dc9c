package org.openvalidate.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        String declared = expectation.argument(Answers.DECLARED);
        return declared.matches(Span.PATTERN)
                ? judged(Span.of(Span.parse(declared)) + " for " + question, lengths(question, declared, traffic))
                : judged(declared + " for " + question, counts(question, declared, traffic));
    }

    private static Conclusion judged(String expected, List<Sight> all) {
        if (all.isEmpty()) {
            return Conclusion.unproven(expected, "never observed");
        }
        List<Sight> other = all.stream().filter(each -> !each.so()).toList();
        boolean usual = other.size() * 2 <= all.size();
        if (usual) {
            return Conclusion.satisfied(expected, all.size() - other.size() + " of " + all.size() + " observed so")
                    .shownBy(all.stream().map(Sight::last).toList());
        }
        Sight middle = other.get(other.size() / 2);
        return Conclusion.violated(expected, middle.shown())
                .with("observed", other.size() + " of " + all.size() + " otherwise")
                .shownBy(middle.first(), middle.last());
    }

    private static List<Sight> lengths(String question, String declared, Traffic traffic) {
        Duration length = Span.parse(declared);
        return Arrays.stream(Observable.values())
                .filter(each -> each.question().equals(question))
                .flatMap(each -> {
                    Window window = new Window(length, length.plus(each.givesUp() ? LAST_QUERY : Duration.ZERO));
                    return each.in(traffic)
                            .sorted(Comparator.comparing(Observed::length))
                            .map(one -> new Sight(Span.of(one.length()), one.in(window), one.first(), one.second()));
                })
                .toList();
    }

    private static List<Sight> counts(String question, String declared, Traffic traffic) {
        int count = Integer.parseInt(declared);
        Stream<Tallied> tallied = Tallied.of(question, traffic).filter(each -> each.shows(count));
        return tallied.sorted(Comparator.comparing(Tallied::count))
                .map(each -> new Sight(String.valueOf(each.count()), each.count() == count, each.first(), each.last()))
                .toList();
    }

    /**
     * One observation.
     *
     * @param shown the figure that it shows
     * @param so whether that is the declared one
     */
    private record Sight(String shown, boolean so, Exchanged first, Exchanged last) {}
}
