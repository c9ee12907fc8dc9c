package org.openvalidate.merchant.external;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Witness;
import org.openvalidate.time.Timeline;

/** Has the merchant's system report its shops, and follows each review as long as its own job needs to see the end. */
final class Registrar {

    private static final Duration BETWEEN_REVIEWS = Duration.ofSeconds(2);

    private final Driver driver;
    private final Timeline timeline;
    private final Patience patience;
    private final Witness witness;

    Registrar(Driver driver, Timeline timeline, Patience patience, Witness witness) {
        this.driver = driver;
        this.timeline = timeline;
        this.patience = patience;
        this.witness = witness;
    }

    void report(Registration registration) {
        String id = registration.merchant();
        Review review = new Review(id, witness);
        review.look(driver.post("/secondary-merchants", new TreeMap<>(registration.fields())));
        Instant end = timeline.now().plus(patience.review());
        while (review.isOpen() && timeline.now().isBefore(end)) {
            timeline.sleep(BETWEEN_REVIEWS);
            review.look(driver.get("/secondary-merchants/" + id));
        }
    }

    /** A system that says that it does not know the shop has answered the question. */
    void ask(Registration registration) {
        String id = registration.merchant();
        try {
            new Review(id, witness).look(driver.get("/secondary-merchants/" + id));
        } catch (Declined unknown) {
            if (!unknown.notKnown()) {
                throw unknown;
            }
        }
    }
}
