package org.openvalidate.merchant;

import java.time.Duration;

/**
 * How a merchant reports its secondary merchants, as small functions. As it stands it is what the vendor's pages ask for.
 * Source: legacy-online §6.
 */
public class RegistrationConduct {

    /** The report before it is signed. */
    public Registration report(Registration registration) {
        return registration;
    }

    /** Whether a change of data is reported. */
    public boolean reportsChanges() {
        return true;
    }

    /** Whether the review is followed until it ends. */
    public boolean follows() {
        return true;
    }

    /** From one query of the status to the next; a review normally takes 5 to 10 min, at most three days. */
    public Duration betweenQueries() {
        return Duration.ofMinutes(2);
    }

    /** Whether a shop whose review stands like this may sell. */
    public boolean sells(String status) {
        return status.isEmpty() || status.equals("SUCCESS");
    }

    /** Whether the reason of a rejection is written down. */
    public boolean keepsReasons() {
        return true;
    }

    /** Whether an operator hears of a report that failed. */
    public boolean tellsOperators() {
        return true;
    }
}
