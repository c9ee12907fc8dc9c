package org.openvalidate.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;

/**
 * Successive calls on one trade keep a distance. Calls between which something else was asked about the trade are not
 * successive. Source: legacy-instore §1.3, §1.4; how a gap is measured: cases.md, "Measuring time".
 */
record Apart(Subject subject) implements Rule {

    @Override
    public Conclusion judge(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        List<Gap> gaps = traffic.paidFor().stream()
                .flatMap(trade -> gaps(subject.of(traffic, trade), traffic).stream())
                .toList();
        List<Gap> bad = gaps.stream().filter(gap -> !gap.in(window)).toList();
        String expected = window + " apart";
        if (!bad.isEmpty()) {
            Gap worst = bad.get(0);
            return Conclusion.violated(expected, worst.startToStart())
                    .with("end to end", worst.endToEnd())
                    .with("gaps", bad.size() + " of " + gaps.size() + " outside")
                    .shownBy(worst.first(), worst.second());
        }
        if (gaps.isEmpty()) {
            return tooFew(expected, traffic);
        }
        return Conclusion.satisfied(
                        expected,
                        String.join(", ", gaps.stream().map(Gap::startToStart).toList()))
                .shownBy(gaps.stream()
                        .flatMap(gap -> java.util.stream.Stream.of(gap.first(), gap.second()))
                        .toList());
    }

    private Conclusion tooFew(String expected, Traffic traffic) {
        boolean any = traffic.paidFor().stream()
                .anyMatch(trade -> !subject.of(traffic, trade).isEmpty());
        return any || subject.isCountedBeside(traffic)
                ? Conclusion.notApplicable("fewer than two successive calls; how many there must be is judged apart")
                : Conclusion.unproven(expected, subject.times(0));
    }

    private static List<Gap> gaps(List<Exchanged> calls, Traffic traffic) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < calls.size(); i++) {
            Exchanged before = calls.get(i - 1);
            if (traffic.next(before).filter(calls.get(i)::equals).isPresent()) {
                gaps.add(new Gap(before, calls.get(i)));
            }
        }
        return gaps;
    }

    private record Gap(Exchanged first, Exchanged second) {

        boolean in(Window window) {
            return window.holds(first, second);
        }

        String startToStart() {
            return second.after(first);
        }

        String endToEnd() {
            return Span.of(Duration.between(first.over(), second.over()));
        }
    }
}
