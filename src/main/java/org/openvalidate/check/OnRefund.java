package org.openvalidate.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;

/** How a merchant asks for refunds. Source: legacy-instore §2.7, §2.9, §3.1, §3.2. */
final class OnRefund {

    private static final String NO_REFUND = "no refund was asked for";

    private OnRefund() {}

    /** {@code id.refund} */
    static Conclusion ownId(Expectation expectation, Traffic traffic) {
        String expected = "a refund id of its own for every refund, none that of a payment";
        List<Exchanged> requests = new Refunded(traffic).requests();
        Set<String> payments = traffic.pays().stream().map(Exchanged::trade).collect(Collectors.toSet());
        Map<String, Exchanged> first = new HashMap<>();
        for (Exchanged request : requests) {
            String id = Refunded.id(request);
            if (id.isEmpty() || payments.contains(id) || id.equals(request.trade())) {
                return Conclusion.violated(expected, id.isEmpty() ? "no id" : "the id of a payment, " + id)
                        .shownBy(request);
            }
            Exchanged other = first.putIfAbsent(id, request);
            if (other != null && !sameRefund(other, request)) {
                return Conclusion.violated(expected, "two refunds under " + id).shownBy(other, request);
            }
        }
        return requests.isEmpty()
                ? Conclusion.unproven(expected, NO_REFUND)
                : Conclusion.satisfied(expected, first.size() + " id(s)").shownBy(requests);
    }

    /** {@code recovery.refund}: whoever asks again under another id may give the money back twice. */
    static Conclusion recovered(Expectation expectation, Traffic traffic) {
        String expected = "the same refund again, or a query of it";
        Refunded refunded = new Refunded(traffic);
        List<Exchanged> requests = refunded.requests();
        Optional<Exchanged> unknown =
                requests.stream().filter(request -> !request.settled()).findFirst();
        if (unknown.isEmpty()) {
            return Conclusion.unproven(expected, requests.isEmpty() ? NO_REFUND : "every refund had a result");
        }
        Exchanged lost = unknown.get();
        List<Exchanged> after = new ArrayList<>(requests);
        after.addAll(refunded.lookUps());
        List<Exchanged> sequel = after.stream()
                .filter(each ->
                        each.trade().equals(lost.trade()) && each.start().isAfter(lost.start()))
                .sorted(Comparator.comparing(Exchanged::start))
                .toList();
        for (Exchanged each : sequel) {
            if (Refunded.id(each).equals(Refunded.id(lost))) {
                return Conclusion.satisfied(expected, "the next after " + each.after(lost))
                        .shownBy(lost, each);
            }
            if (requests.contains(each)) {
                return Conclusion.violated(expected, "a refund under another id, " + Refunded.id(each))
                        .shownBy(lost, each);
            }
        }
        return Conclusion.missing(expected, "neither").shownBy(lost);
    }

    /** {@code spacing.refund}: among tries of one refund that follow each other within two minutes. */
    static Conclusion apart(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = window + " apart";
        List<Exchanged> requests = new Refunded(traffic).requests();
        List<Exchanged> shown = new ArrayList<>();
        for (int i = 1; i < requests.size(); i++) {
            Exchanged before = requests.get(i - 1);
            Exchanged next = requests.get(i);
            boolean again = Refunded.id(before).equals(Refunded.id(next)) && !before.settled();
            if (again && Duration.between(before.over(), next.start()).compareTo(Duration.ofMinutes(2)) <= 0) {
                if (!window.holds(before, next)) {
                    return Conclusion.violated(expected, next.after(before)).shownBy(before, next);
                }
                shown.add(next);
            }
        }
        if (!shown.isEmpty()) {
            return Conclusion.satisfied(expected, shown.size() + " gap(s)").shownBy(shown);
        }
        return requests.isEmpty()
                ? Conclusion.unproven(expected, NO_REFUND)
                : Conclusion.notApplicable("no refund was tried again");
    }

    /** {@code refused.refund} */
    static Conclusion refused(Expectation expectation, Traffic traffic) {
        String expected = "a refusal of the last refund";
        List<Exchanged> requests = new Refunded(traffic).requests();
        if (requests.isEmpty()) {
            return Conclusion.unproven(expected, NO_REFUND);
        }
        Exchanged last = requests.get(requests.size() - 1);
        if (last.granted()) {
            return Conclusion.violated(expected, last.said()).shownBy(last);
        }
        return last.settled() || last.refused()
                ? Conclusion.satisfied(expected, last.said()).shownBy(last)
                : Conclusion.unproven(expected, last.said()).shownBy(last);
    }

    /** {@code instead.refund} */
    static Conclusion instead(Expectation expectation, Traffic traffic) {
        String expected = "a refund after the cancel was refused";
        Optional<Exchanged> refusal =
                traffic.cancels().stream().filter(OnCashierCancel::isRefused).findFirst();
        if (refusal.isEmpty()) {
            return traffic.pays().isEmpty()
                    ? Conclusion.unproven(expected, "no pay was recorded")
                    : Conclusion.notApplicable("no cancel was refused");
        }
        Exchanged cancel = refusal.get();
        return new Refunded(traffic)
                .requests().stream()
                        .filter(refund -> refund.trade().equals(cancel.trade()) && cancel.precedes(refund))
                        .findFirst()
                        .map(refund -> Conclusion.satisfied(
                                        expected,
                                        "a refund after " + Span.of(Duration.between(cancel.over(), refund.start())))
                                .shownBy(cancel, refund))
                        .orElseGet(() -> Conclusion.missing(expected, "none").shownBy(cancel));
    }

    private static boolean sameRefund(Exchanged one, Exchanged other) {
        return one.trade().equals(other.trade()) && Refunded.amount(one).equals(Refunded.amount(other));
    }
}
