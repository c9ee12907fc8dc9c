package org.openvalidate.check;

import java.util.Optional;
import org.openvalidate.dialect.Purpose;

/**
 * Merchants that cancel at once when a query has failed: after a pay without a result the vendor's page asks for a query,
 * and for a cancel where that fails. They have nothing left to ask. Source: legacy-instore §3.1.
 */
final class Withdrawn {

    static final String REMARK = "the trade was cancelled right after a failed query";

    private Withdrawn() {}

    /** The cancel of a trade that follows one of its failed queries with nothing in between. */
    static Optional<Exchanged> cancel(String trade, Traffic traffic) {
        return Traffic.on(trade, traffic.queries()).stream()
                .filter(query -> !query.settled())
                .flatMap(query -> traffic.next(query).stream())
                .filter(next -> next.purpose() == Purpose.CANCEL)
                .findFirst();
    }
}
