package org.openvalidate.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;

/**
 * A stretch of time in which something is expected of the till.
 *
 * @param what is expected
 * @param opens not before
 * @param ends not after
 */
public record Window(Text what, Instant opens, Instant ends) {

    private static final String PAY = "pay";
    private static final String QUERY = "query";
    private static final String CANCEL = "cancel";

    /** The windows that are open or to come, given what was seen of the case so far. */
    static List<Window> of(TestCase testCase, List<Seen> seen) {
        List<Window> windows = new ArrayList<>();
        Optional<Instant> pay = merchants(seen, PAY).findFirst().map(Seen::at);
        Optional<Instant> query = last(merchants(seen, QUERY));
        Optional<Instant> cancel = last(merchants(seen, CANCEL));
        for (Expectation each : testCase.expected()) {
            switch (each.rule()) {
                case "window.cancel", "deadline.cancel" ->
                    pay.filter(began -> cancel.isEmpty())
                            .ifPresent(began ->
                                    windows.add(between(each, new Text("the cancel, if any", "撤销（如需）"), began)));
                case "spacing.query" ->
                    query.filter(began -> cancel.isEmpty())
                            .ifPresent(began ->
                                    windows.add(between(each, new Text("the next query, if any", "下一次查询（如需）"), began)));
                case "spacing.cancel" ->
                    cancel.ifPresent(began ->
                            windows.add(between(each, new Text("the next cancel, if any", "下一次撤销（如需）"), began)));
                default -> {
                    // no expectation about time that a person could watch
                }
            }
        }
        return windows;
    }

    private static Window between(Expectation expectation, Text what, Instant began) {
        return new Window(what, began.plus(length(expectation, "min")), began.plus(length(expectation, "max")));
    }

    private static Duration length(Expectation expectation, String argument) {
        String written = expectation.arguments().getOrDefault(argument, "");
        return written.isEmpty() ? Duration.ZERO : Span.parse(written);
    }

    private static Stream<Seen> merchants(List<Seen> seen, String word) {
        return seen.stream()
                .filter(each -> each.from().equals("merchant"))
                .filter(each -> each.service().endsWith("." + word));
    }

    private static Optional<Instant> last(Stream<Seen> seen) {
        return seen.map(Seen::at).reduce((earlier, later) -> later);
    }
}
