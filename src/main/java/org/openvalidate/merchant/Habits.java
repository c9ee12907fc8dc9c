package org.openvalidate.merchant;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What else a merchant declares of itself, where the vendor's pages leave the choice.
 *
 * @param paysAgain whether an unanswered pay is sent again unchanged instead of being queried
 * @param listens whether barcode payments ask to be told by notices
 * @param codeValidity how long a code is shown that waits to be scanned
 * @param confirms whether it asks {@code notify_verify} before it acts on a notice
 * @param refunds how it refunds
 * @param files how it hears of its money
 */
public record Habits(
        boolean paysAgain, boolean listens, Duration codeValidity, boolean confirms, Refunding refunds, Filing files) {

    /**
     * How a merchant refunds.
     *
     * @param synchronous whether it asks for the result in the answer
     * @param patience how long it waits for the answer
     * @param between pause between the end of a refund without result and the next try
     * @param budget how long it tries before it calls a person and leaves the rest to the background job
     */
    public record Refunding(boolean synchronous, Duration patience, Duration between, Duration budget) {}

    /**
     * How a merchant hears of its money.
     *
     * @param fromServer whether files of online trades are fetched from the server, as those of shops are, and not
     *     downloaded
     * @param feeRate the fee of its contract as a part of one, empty where it does not hold it
     */
    public record Filing(boolean fromServer, Optional<BigDecimal> feeRate) {}

    /** The same for a merchant that fetches its online files from the server. */
    public Habits fetching() {
        return new Habits(paysAgain, listens, codeValidity, confirms, refunds, new Filing(true, files.feeRate()));
    }

    /** The same for a merchant that sends an unanswered pay again. */
    public Habits payingAgain() {
        return new Habits(true, listens, codeValidity, confirms, refunds, files);
    }

    /** The same for a merchant whose barcode payments ask for notices. */
    public Habits listening() {
        return new Habits(paysAgain, true, codeValidity, confirms, refunds, files);
    }

    /** The same for a merchant that hears of a refund later. */
    public Habits refundingLater() {
        Refunding later = new Refunding(false, refunds.patience(), refunds.between(), refunds.budget());
        return new Habits(paysAgain, listens, codeValidity, confirms, later, files);
    }

    /** The same for a merchant that asks notify_verify. */
    public Habits confirming() {
        return new Habits(paysAgain, listens, codeValidity, true, refunds, files);
    }
}
