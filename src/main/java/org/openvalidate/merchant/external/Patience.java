package org.openvalidate.merchant.external;

import java.time.Duration;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.DeclaredOnline;

/**
 * How long a merchant's system is looked at before it is believed that nothing more comes.
 *
 * @param order until an order has its end: polling, every cancel with its patience, then a round of the background job
 * @param online until an order from afar has: paid or not, it ends with its validity
 * @param review until the review of a shop has, where it takes the usual ten minutes
 * @param code until the gateway has made what a buyer scans
 */
record Patience(Duration order, Duration online, Duration review, Duration code) {

    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** As it follows from the merchant's own figures. */
    static Patience of(Declared declared, DeclaredOnline afar) {
        Duration cancel = declared.cancelPatience().plus(declared.betweenCancels());
        Duration order = declared.payPatience()
                .plus(declared.budget())
                .plus(declared.queryPatience())
                .plus(cancel.multipliedBy(declared.cancelTries()))
                .plus(declared.jobInterval())
                .plus(MARGIN);
        return new Patience(
                order,
                afar.validity()
                        .plus(afar.betweenQueries())
                        .plus(afar.patience())
                        .plus(declared.jobInterval())
                        .plus(MARGIN),
                order.plus(declared.jobInterval()),
                declared.payPatience().multipliedBy(2));
    }
}
