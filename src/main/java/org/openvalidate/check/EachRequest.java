package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openvalidate.catalogue.Expectation;

/**
 * Something holds of every request to the gateway that it concerns. Where calls were recorded but none that it concerns
 * it is not applicable.
 *
 * @param expected in plain words
 * @param concerns which requests it is about
 * @param complaint what is wrong with one, empty where nothing is
 */
record EachRequest(String expected, Predicate<Exchanged> concerns, Function<Exchanged, Optional<String>> complaint)
        implements Rule {

    @Override
    public Conclusion judge(Expectation expectation, Traffic traffic) {
        if (traffic.calls().isEmpty()) {
            return Conclusion.unproven(expected, "no call was recorded");
        }
        List<Exchanged> calls = traffic.calls().stream().filter(concerns).toList();
        if (calls.isEmpty()) {
            return Conclusion.notApplicable("no such request was recorded");
        }
        List<Exchanged> bad =
                calls.stream().filter(call -> complaint.apply(call).isPresent()).toList();
        if (bad.isEmpty()) {
            return Conclusion.satisfied(expected, "held by " + calls.size() + " of " + calls.size())
                    .shownBy(calls);
        }
        Exchanged first = bad.get(0);
        return Conclusion.violated(expected, complaint.apply(first).orElse(""))
                .with("service", first.call().service())
                .with("requests", bad.size() + " of " + calls.size())
                .shownBy(bad);
    }
}
