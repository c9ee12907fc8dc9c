package org.openvalidate.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.wire.End;

/**
 * The declared lengths of time that a recording shows, by their questions. Calls of a background job, which come minutes
 * later, show its own round and nothing else.
 */
enum Observable {
    QUERY_FIRST("query-first", false, Observable::toFirstQuery),
    QUERY_INTERVAL("query-interval", false, traffic -> apart(inStore(traffic.queries()), traffic)),
    TILL_BUDGET("till-budget", true, traffic -> toCancel(Purpose.PAY, traffic)),
    QR_VALIDITY("qr-validity", true, traffic -> toCancel(Purpose.ORDER, traffic)),
    CANCEL_INTERVAL("cancel-interval", false, Observable::betweenCancels),
    REFUND_INTERVAL("refund-interval", false, Observable::betweenRefunds),
    PAY_TIMEOUT("pay-timeout", false, traffic -> unanswered(traffic.merchants(Purpose.PAY))),
    QUERY_TIMEOUT("query-timeout", false, traffic -> unanswered(inStore(traffic.queries()))),
    CANCEL_TIMEOUT("cancel-timeout", false, traffic -> unanswered(traffic.cancels())),
    JOB_INTERVAL("job-interval", false, Observable::betweenReplays);

    /** The simulated gateway lets go of a call after so long: whoever waits longer was not seen to the end. */
    private static final Duration HELD = Duration.ofSeconds(59);

    private static final Duration JOBS = Duration.ofSeconds(60);
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final String REFUND = "alipay.acquire.overseas.spot.refund";

    private final String question;
    private final boolean givesUp;
    private final Function<Traffic, Stream<Observed>> observing;

    Observable(String question, boolean givesUp, Function<Traffic, Stream<Observed>> observing) {
        this.question = question;
        this.givesUp = givesUp;
        this.observing = observing;
    }

    String question() {
        return question;
    }

    /** Whether it is a time after which a merchant gives a sale up: a last query may still be under way. */
    boolean givesUp() {
        return givesUp;
    }

    Stream<Observed> in(Traffic traffic) {
        return observing.apply(traffic);
    }

    /** From a pay without a final result to the query that follows it. */
    private static Stream<Observed> toFirstQuery(Traffic traffic) {
        return traffic.merchants(Purpose.PAY).stream()
                .filter(pay -> !pay.claimsPaid() && !pay.refused())
                .flatMap(pay -> traffic
                        .next(pay)
                        .filter(next -> next.purpose() == Purpose.QUERY)
                        .map(query -> Observed.between(pay, query))
                        .stream());
    }

    /** From the beginning of a sale to the cancel that follows a query which found it unpaid. */
    private static Stream<Observed> toCancel(Purpose beginning, Traffic traffic) {
        return traffic.merchants(beginning).stream().flatMap(begun -> {
            List<Exchanged> queries = Traffic.on(begun.trade(), traffic.queries());
            return queries.stream()
                    .filter(query -> query.settled() && !query.claimsPaid() && !query.claimsClosed())
                    .flatMap(query -> traffic
                            .next(query)
                            .filter(next -> next.purpose() == Purpose.CANCEL)
                            .map(cancel -> Observed.between(begun, cancel))
                            .stream())
                    .limit(1);
        });
    }

    private static Stream<Observed> betweenCancels(Traffic traffic) {
        return traffic.cancels().stream()
                .map(Exchanged::trade)
                .distinct()
                .flatMap(trade -> pairs(CancelSeries.of(traffic, trade).first(), (one, other) -> true));
    }

    /** From the till's last attempt to the first of the job, and from there from one to the next. */
    private static Stream<Observed> betweenReplays(Traffic traffic) {
        return traffic.cancels().stream().map(Exchanged::trade).distinct().flatMap(trade -> {
            CancelSeries series = CancelSeries.of(traffic, trade);
            Stream<Observed> first = series.replays().stream()
                    .limit(1)
                    .map(replay ->
                            Observed.within(series.first().get(series.first().size() - 1), replay));
            return Stream.concat(first, pairs(series.replays(), (one, other) -> true));
        });
    }

    private static Stream<Observed> unanswered(List<Exchanged> calls) {
        return calls.stream()
                .filter(call -> call.entry().end() == End.NO_ANSWER)
                .map(Observed::waited)
                .filter(each -> each.length().compareTo(HELD) < 0);
    }

    /** Of one refund id: another id is another refund, which a cashier asks for when it pleases. */
    private static Stream<Observed> betweenRefunds(Traffic traffic) {
        List<Exchanged> refunds = new Refunded(traffic)
                .requests().stream()
                        .filter(refund -> refund.call().service().equals(REFUND))
                        .toList();
        return refunds.stream()
                .map(Refunded::id)
                .distinct()
                .flatMap(id -> pairs(
                        refunds.stream()
                                .filter(each -> Refunded.id(each).equals(id))
                                .toList(),
                        (one, other) -> !one.settled()))
                .filter(each -> each.length().compareTo(JOBS) < 0);
    }

    private static Stream<Observed> apart(List<Exchanged> calls, Traffic traffic) {
        return calls.stream()
                .map(Exchanged::trade)
                .distinct()
                .flatMap(trade -> pairs(
                        Traffic.on(trade, calls),
                        (one, other) -> traffic.next(one).equals(Optional.of(other))))
                .filter(each -> each.length().compareTo(JOBS) < 0);
    }

    private static List<Exchanged> inStore(List<Exchanged> queries) {
        return queries.stream()
                .filter(query -> query.call().service().equals(QUERY))
                .toList();
    }

    private static Stream<Observed> pairs(
            List<Exchanged> calls, java.util.function.BiPredicate<Exchanged, Exchanged> successive) {
        List<Observed> pairs = new ArrayList<>();
        for (int i = 1; i < calls.size(); i++) {
            if (successive.test(calls.get(i - 1), calls.get(i))) {
                pairs.add(Observed.between(calls.get(i - 1), calls.get(i)));
            }
        }
        return pairs.stream();
    }
}
