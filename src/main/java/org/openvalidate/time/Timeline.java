package org.openvalidate.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * The time of one account: what its participants may know of the clock and how they wait.
 *
 * <p>Virtual in a rehearsal, where minutes pass in milliseconds and every order of events is repeatable; real towards
 * real counterparts. The code of a participant is the same in both.
 */
public interface Timeline extends AutoCloseable {

    /** The present instant of this account. */
    Instant now();

    /** What a clock outside shows, which a counterpart in another process may go by. */
    default Instant outside() {
        return now();
    }

    /** Waits; a length of zero or less lets others of this instant go first. */
    void sleep(Duration length);

    /**
     * Sends something and waits for what comes back.
     *
     * @param what named in the watchdog's report
     * @param patience how long to wait, counted from before anything is sent
     * @param exchange sends and blocks until the answer is whole; an interrupt must break the connection
     * @throws Unanswered when nothing whole came back in time
     */
    <T> T call(String what, Duration patience, Callable<T> exchange) throws Unanswered;

    /** Has an act begin at an instant, or at once where it has passed. */
    Act at(Instant instant, Role role, String what, Runnable act);

    /** Has an act begin now, beside whoever asks. */
    default Act begin(Role role, String what, Runnable act) {
        return at(now(), role, what, act);
    }

    /** Waits for an act's end; what it threw is thrown here. */
    void await(Act act);

    /** A request has arrived here: whoever serves it takes part from now on, until the visit is left. */
    Visit enter(Role role, String what);

    /** Ends this time: whoever waits in it is let go, nothing further happens. */
    @Override
    void close();

    /** {@code virtual}, {@code real} or {@code stepped}. */
    String clock();
}
