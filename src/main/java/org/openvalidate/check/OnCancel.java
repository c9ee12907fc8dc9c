package org.openvalidate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;

/** When the merchant must cancel and how. Source: legacy-instore §1.3, §1.4, §2.7, §3.1, §3.2. */
final class OnCancel {

    private static final String NO_PAY = "no pay was recorded";
    private static final String NO_CANCEL = "no cancel";

    private OnCancel() {}

    /** {@code absent.cancel} */
    static Conclusion absent(Expectation expectation, Traffic traffic) {
        List<Exchanged> cancels = traffic.cancels();
        if (!cancels.isEmpty()) {
            return Conclusion.violated("no cancel", Subject.CANCEL.times(cancels.size()))
                    .shownBy(cancels);
        }
        return traffic.pays().isEmpty()
                ? Conclusion.unproven("no cancel", NO_PAY)
                : Conclusion.satisfied("no cancel", "none").shownBy(traffic.pays());
    }

    /** {@code window.cancel}: a trade found closed before any cancel serves as well. */
    static Conclusion inWindow(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = "a cancel " + window + " after the pay, or queries until the trade is closed";
        if (traffic.firstPay().isEmpty()) {
            return Conclusion.unproven(expected, NO_PAY);
        }
        Exchanged pay = traffic.firstPay().get();
        Optional<Exchanged> cancel = firstCancel(traffic, pay);
        Optional<Exchanged> closed = Traffic.on(pay.trade(), traffic.queries()).stream()
                .filter(query -> query.claimsClosed() && query.believable())
                .filter(query -> cancel.isEmpty() || query.precedes(cancel.get()))
                .findFirst();
        if (closed.isPresent()) {
            return Conclusion.satisfied(
                            expected,
                            "a query found TRADE_CLOSED after " + closed.get().after(pay))
                    .with("remark", "the vendor's own tool may insist on a cancel")
                    .shownBy(pay, closed.get());
        }
        return cancel.map(each -> sent(expected, window, pay, each))
                .orElseGet(() -> Conclusion.missing(expected, "neither").shownBy(pay));
    }

    /** {@code deadline.cancel} */
    static Conclusion inTime(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = "a cancel " + window + " of the pay, since no final state is learnt";
        if (traffic.firstPay().isEmpty()) {
            return Conclusion.unproven(expected, NO_PAY);
        }
        Exchanged pay = traffic.firstPay().get();
        Optional<Exchanged> cancel = firstCancel(traffic, pay);
        Optional<Exchanged> learnt = new Proof(traffic)
                .settled(pay.trade())
                .filter(proof -> cancel.isEmpty() || proof.precedes(cancel.get()));
        if (learnt.isPresent()) {
            return Conclusion.notApplicable(
                            "a final state was learnt after " + learnt.get().after(pay))
                    .shownBy(learnt.get());
        }
        return cancel.map(each -> sent(expected, window, pay, each))
                .orElseGet(() -> Conclusion.missing(expected, NO_CANCEL).shownBy(pay));
    }

    /** {@code gap.cancel} */
    static Conclusion follows(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = "the cancel " + window + " of the last failed query";
        Optional<Exchanged> cancel = traffic.cancels().stream().findFirst();
        List<Exchanged> queries = traffic.queries().stream()
                .filter(query ->
                        cancel.isEmpty() || !query.start().isAfter(cancel.get().start()))
                .toList();
        List<Exchanged> failed =
                queries.stream().filter(query -> !query.settled()).toList();
        if (failed.isEmpty()) {
            return Conclusion.unproven(expected, "no query failed").shownBy(queries);
        }
        Exchanged last = failed.get(failed.size() - 1);
        if (cancel.isEmpty()) {
            return last.equals(queries.get(queries.size() - 1))
                    ? Conclusion.missing(expected, NO_CANCEL).shownBy(last)
                    : Conclusion.notApplicable("a later query was answered").shownBy(queries);
        }
        Exchanged sent = cancel.get();
        Duration sinceEnd = Duration.between(last.over(), sent.start());
        return (window.exceededBy(sinceEnd)
                        ? Conclusion.violated(expected, Span.of(sinceEnd))
                        : Conclusion.satisfied(expected, Span.of(sinceEnd)))
                .with("from its start", sent.after(last))
                .shownBy(last, sent);
    }

    /** {@code last.cancel} */
    static Conclusion onlyLastSucceeds(Expectation expectation, Traffic traffic) {
        String expected = "SUCCESS for the last cancel only";
        List<Exchanged> cancels = traffic.cancels();
        if (cancels.isEmpty()) {
            return none(expected, traffic);
        }
        List<Exchanged> succeeded =
                cancels.stream().filter(cancel -> cancel.resultIs("SUCCESS")).toList();
        String was = String.join(", ", cancels.stream().map(Exchanged::said).toList());
        Exchanged last = cancels.get(cancels.size() - 1);
        return succeeded.equals(List.of(last))
                ? Conclusion.satisfied(expected, was).shownBy(cancels)
                : (succeeded.isEmpty() ? Conclusion.missing(expected, was) : Conclusion.violated(expected, was))
                        .shownBy(cancels);
    }

    /** {@code replay.cancel} */
    static Conclusion replayed(Expectation expectation, Traffic traffic) {
        Window window = Window.of(expectation);
        String expected = "the undelivered cancel again " + window;
        Optional<Exchanged> first = traffic.cancels().stream().findFirst();
        if (first.isEmpty()) {
            return none(expected, traffic);
        }
        CancelSeries series = CancelSeries.of(traffic, first.get().trade());
        if (series.succeeded()) {
            return Conclusion.notApplicable("a cancel succeeded").shownBy(series.first());
        }
        Exchanged last = series.first().get(series.first().size() - 1);
        if (!series.replays().isEmpty()) {
            Exchanged replay = series.replays().get(0);
            boolean late = window.exceededBy(Duration.between(last.over(), replay.start()));
            return (late
                            ? Conclusion.violated(expected, replay.after(last))
                            : Conclusion.satisfied(expected, replay.after(last)))
                    .shownBy(last, replay);
        }
        Instant ended = traffic.recording().ended();
        Duration watched = Duration.between(last.over(), ended == null ? last.over() : ended);
        return window.exceededBy(watched)
                ? Conclusion.missing(expected, "not within " + Span.of(watched)).shownBy(last)
                : Conclusion.unproven(expected, "watched for " + Span.of(watched) + " only")
                        .shownBy(last);
    }

    private static Conclusion none(String expected, Traffic traffic) {
        return Withdrawn.needless(traffic)
                ? Conclusion.notApplicable(Withdrawn.NEEDLESS).shownBy(traffic.queries())
                : Conclusion.unproven(expected, NO_CANCEL);
    }

    private static Optional<Exchanged> firstCancel(Traffic traffic, Exchanged pay) {
        return Traffic.on(pay.trade(), traffic.cancels()).stream().findFirst();
    }

    private static Conclusion sent(String expected, Window window, Exchanged pay, Exchanged cancel) {
        String was = "a cancel after " + cancel.after(pay);
        boolean holds = window.holds(Duration.between(pay.start(), cancel.start()));
        return (holds ? Conclusion.satisfied(expected, was) : Conclusion.violated(expected, was)).shownBy(pay, cancel);
    }
}
