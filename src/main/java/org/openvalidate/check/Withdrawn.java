package org.openvalidate.check;

import java.util.Optional;
import org.openvalidate.dialect.Purpose;

/**
 * Ways to the end of a sale beside cancelling it when the budget is spent. Merchants that cancel at once when a query has failed: after a pay without a result the vendor's page asks for a query,
 * and for a cancel where that fails. They have nothing left to ask. Merchants that ask until the trade is closed have nothing
 * left to cancel. Source: legacy-instore §3.1.
 */
final class Withdrawn {

    static final String REMARK = "the trade was cancelled right after a failed query";

    static final String NEEDLESS = "a query found the trade closed before there was anything to cancel";

    private Withdrawn() {}

    /** Whether nothing was cancelled because each trade without a success was found closed by a query. */
    static boolean needless(Traffic traffic) {
        return traffic.cancels().isEmpty()
                && !traffic.paidFor().isEmpty()
                && traffic.paidFor().stream()
                        .allMatch(trade -> Traffic.on(trade, traffic.queries()).stream()
                                .anyMatch(query -> query.claimsClosed() && query.believable()));
    }

    /** The cancel of a trade that follows one of its failed queries with nothing in between. */
    static Optional<Exchanged> cancel(String trade, Traffic traffic) {
        return Traffic.on(trade, traffic.queries()).stream()
                .filter(query -> !query.settled())
                .flatMap(query -> traffic.next(query).stream())
                .filter(next -> next.purpose() == Purpose.CANCEL)
                .findFirst();
    }
}
