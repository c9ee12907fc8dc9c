package org.openvalidate.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Text;

/**
 * One thing that the tester is asked to do.
 *
 * @param number from 1, in the order of asking
 * @param kind what it is done with
 * @param words for the tester
 * @param scan what is to be scanned or opened for it, an address or the content of a code; empty for nothing
 * @param due when it should be done, null for as soon as it is asked
 */
public record Task(
        int number,
        Kind kind,
        Text words,
        String scan,
        @Nullable Instant due) {

    /** What a task is done with, and how it is known to be done. */
    public enum Kind {
        /** At the till; done when the sale is seen at the gateway, or its id was typed. */
        SALE,
        /** At the till or in the back office; done when the tester says so, with an id where there is one. */
        MERCHANT,
        /** Something is read off; done when it was typed. */
        READ,
        /** In a browser, as the buyer; done when the tester says so. */
        BROWSER,
        /** In the buyer's wallet; done with its button. */
        WALLET
    }
}
