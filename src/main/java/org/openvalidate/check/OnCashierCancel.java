package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;

/** What a cancel is answered, and what a merchant makes of it. Source: legacy-instore §2.7. */
final class OnCashierCancel {

    private static final String NO_CANCEL = "no cancel was sent";

    private OnCashierCancel() {}

    /** Whether the gateway wants no retry. */
    static boolean isRefused(Exchanged cancel) {
        var answer = cancel.answer();
        return answer != null
                && cancel.believable()
                && !cancel.resultIs("SUCCESS")
                && answer.field("retry_flag").equals("N");
    }

    /** {@code action.cancel} */
    static Conclusion action(Expectation expectation, Traffic traffic) {
        String expected = "action " + expectation.argument("action");
        List<Exchanged> cancels = traffic.cancels();
        Optional<Exchanged> done =
                cancels.stream().filter(cancel -> cancel.resultIs("SUCCESS")).findFirst();
        if (done.isEmpty()) {
            return Conclusion.unproven(expected, cancels.isEmpty() ? NO_CANCEL : "no cancel succeeded");
        }
        var answer = done.get().answer();
        String action = answer == null ? "" : answer.field("action");
        return (action.equals(expectation.argument("action"))
                        ? Conclusion.satisfied(expected, expected)
                        : Conclusion.violated(expected, action.isEmpty() ? "no action" : "action " + action))
                .shownBy(done.get());
    }

    /** {@code flag.cancel} */
    static Conclusion flagObeyed(Expectation expectation, Traffic traffic) {
        String expected = "no cancel after one that answers retry flag N";
        List<Exchanged> cancels = traffic.cancels();
        Optional<Exchanged> refused =
                cancels.stream().filter(OnCashierCancel::isRefused).findFirst();
        if (refused.isEmpty()) {
            return Conclusion.unproven(expected, cancels.isEmpty() ? NO_CANCEL : "no cancel was answered so");
        }
        List<Exchanged> again = Traffic.on(refused.get().trade(), cancels).stream()
                .filter(cancel -> cancel.start().isAfter(refused.get().over()))
                .toList();
        return again.isEmpty()
                ? Conclusion.satisfied(expected, "none").shownBy(refused.get())
                : Conclusion.violated(expected, "another after " + again.get(0).after(refused.get()))
                        .shownBy(refused.get(), again.get(0));
    }

    /** {@code refused.cancel} */
    static Conclusion refused(Expectation expectation, Traffic traffic) {
        String expected = "a refusal without retry";
        List<Exchanged> cancels = traffic.cancels();
        if (cancels.isEmpty()) {
            return Conclusion.unproven(expected, NO_CANCEL);
        }
        Exchanged last = cancels.get(cancels.size() - 1);
        if (isRefused(last)) {
            return Conclusion.satisfied(expected, last.said()).shownBy(last);
        }
        return last.answer() == null
                ? Conclusion.unproven(expected, last.said()).shownBy(last)
                : Conclusion.violated(expected, last.said()).shownBy(last);
    }
}
