package org.openvalidate.merchant;

import java.time.Duration;

/**
 * What else a merchant declares of itself, where the vendor's pages leave the choice.
 *
 * @param paysAgain whether an unanswered pay is sent again unchanged instead of being queried
 * @param listens whether barcode payments ask to be told by notices
 * @param codeValidity how long an order that waits to be scanned can be paid, in whole minutes
 * @param confirms whether it asks {@code notify_verify} before it acts on a notice
 * @param refunds how it refunds
 */
public record Habits(boolean paysAgain, boolean listens, Duration codeValidity, boolean confirms, Refunding refunds) {

    /**
     * How a merchant refunds.
     *
     * @param synchronous whether it asks for the result in the answer
     * @param patience how long it waits for the answer
     * @param between pause between the end of a refund without result and the next try
     * @param budget how long it tries before it calls a person and leaves the rest to the background job
     */
    public record Refunding(boolean synchronous, Duration patience, Duration between, Duration budget) {}

    /** The same for a merchant that sends an unanswered pay again. */
    public Habits payingAgain() {
        return new Habits(true, listens, codeValidity, confirms, refunds);
    }

    /** The same for a merchant whose barcode payments ask for notices. */
    public Habits listening() {
        return new Habits(paysAgain, true, codeValidity, confirms, refunds);
    }

    /** The same for a merchant that hears of a refund later. */
    public Habits refundingLater() {
        Refunding later = new Refunding(false, refunds.patience(), refunds.between(), refunds.budget());
        return new Habits(paysAgain, listens, codeValidity, confirms, later);
    }

    /** The same for a merchant that asks notify_verify. */
    public Habits confirming() {
        return new Habits(paysAgain, listens, codeValidity, true, refunds);
    }
}
