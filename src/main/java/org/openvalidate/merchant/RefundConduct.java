package org.openvalidate.merchant;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Habits.Refunding;

/**
 * How a merchant gives money back, as small functions. As it stands it is what the vendor's pages ask for. Sources:
 * legacy-instore §2.9 (ids, quiet hours, synchronous and asynchronous), §3.1 and §3.2 (the same refund again).
 */
public class RefundConduct {

    private static final LocalTime QUIET_ENDS = LocalTime.of(1, 30);

    /** A minute more: clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Refunding declared;

    /** @param declared the figures of this merchant */
    public RefundConduct(Refunding declared) {
        this.declared = declared;
    }

    /** The figures of this merchant. */
    public final Refunding declared() {
        return declared;
    }

    /** The id of a new refund. */
    public String id(String fresh, String trade) {
        return fresh;
    }

    /** The id under which a refund without result is tried again. */
    public String again(String id, Supplier<String> fresh) {
        return id;
    }

    /** The refund request before it is signed. */
    public Draft refund(Draft draft) {
        return draft;
    }

    /** How long a refund waits that is asked for at this hour in Beijing; empty where it is dropped. */
    public Optional<Duration> putsOff(LocalTime beijing) {
        boolean quiet = declared.synchronous() && beijing.isBefore(QUIET_ENDS);
        return Optional.of(quiet ? Duration.between(beijing, QUIET_ENDS).plus(MARGIN) : Duration.ZERO);
    }

    /** How long to wait after a refund without result before it is tried again. */
    public Duration between() {
        return declared.between();
    }

    /** Whether a refund without result is tried again so long after the first try. */
    public boolean triesAgain(Duration sinceFirst) {
        return sinceFirst.compareTo(declared.budget()) < 0;
    }

    /** Whether money counts as given back once the refund was accepted. */
    public boolean booksOnAcceptance() {
        return declared.synchronous();
    }

    /** Whether the gateway is asked what has become of a refund that was accepted. */
    public boolean looksUp() {
        return true;
    }

    /** Whether money counts as given back by what a refund query answered. */
    public boolean isDone(Heard lookedUp) {
        return lookedUp.news() == Heard.News.DONE;
    }

    /** Whether a refund is given up by what it was answered. */
    public boolean isRefused(Heard answered) {
        return answered.news() == Heard.News.REFUSED;
    }

    /** Whether a person is called about a refund that was refused or has failed. */
    public boolean tells() {
        return true;
    }
}
