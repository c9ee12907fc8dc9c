package org.openvalidate.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.Entry;

/**
 * When an expectation allowed something to happen, and when it happened: what a timeline shades.
 *
 * @param finding what became of the expectation
 * @param stretches from where to where; more than one where calls follow each other
 */
record Permitted(Finding finding, List<Stretch> stretches) {

    /** Sources: cases.md, "Measuring time"; these count from the end of a call, all others from its start. */
    private static final Set<String> FROM_THE_END = Set.of("gap.cancel", "replay.cancel");

    private static final Duration SLACK = Duration.ofSeconds(1);

    /** @param acted when it happened, null where it never did */
    record Stretch(Instant from, Instant to, @Nullable Instant acted) {

        private boolean holds() {
            return acted != null && !acted.isBefore(from.minus(SLACK)) && !acted.isAfter(to.plus(SLACK));
        }
    }

    /** Empty where the expectation has no bounds in time, or shows no call that they could count from. */
    static Optional<Permitted> of(Finding finding, Map<Integer, Entry> recorded) {
        List<Entry> shown = finding.exchanges().stream()
                .map(recorded::get)
                .filter(Objects::nonNull)
                .toList();
        Expectation expectation = finding.obligation().expectation();
        Optional<Duration> most = span(expectation, "max");
        if (most.isEmpty() || shown.isEmpty() || finding.outcome() == Outcome.NOT_APPLICABLE) {
            return Optional.empty();
        }
        Duration least = span(expectation, "min").orElse(Duration.ZERO);
        boolean fromEnd = FROM_THE_END.contains(expectation.rule());
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < Math.max(1, shown.size() - 1); i++) {
            Instant begin = fromEnd ? shown.get(i).over() : shown.get(i).at();
            Instant acted = i + 1 < shown.size() ? shown.get(i + 1).at() : null;
            stretches.add(new Stretch(begin.plus(least), begin.plus(most.get()), acted));
        }
        return Optional.of(new Permitted(finding, kept(finding, stretches)));
    }

    /** Where an expectation holds, two calls that it does not bind together are no pair, such as those of two trades. */
    private static List<Stretch> kept(Finding finding, List<Stretch> stretches) {
        return finding.outcome() == Outcome.SATISFIED
                ? stretches.stream().filter(Stretch::holds).toList()
                : stretches;
    }

    private static Optional<Duration> span(Expectation expectation, String name) {
        String text = expectation.arguments().getOrDefault(name, "");
        return text.matches(Span.PATTERN) ? Optional.of(Span.parse(text)) : Optional.empty();
    }
}
