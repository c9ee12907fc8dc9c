package org.openvalidate.target;

import java.time.Duration;
import java.util.function.Consumer;
import org.openvalidate.evidence.Recording;
import org.openvalidate.time.Role;

/**
 * One case, from its preconditions to its frozen recording. Nothing is sent before {@link #play()}: what is appended
 * happens so long after the start.
 */
public interface Stage extends AutoCloseable {

    /** Arms: how calls are signed, by the protocol's name such as {@code RSA2}. */
    void signWith(String signType);

    /** Arms: whatever the merchant answers to notices takes so long. */
    void answerAfter(Duration length);

    /** The gateway's side, to be armed at once. */
    GatewaySide gateway();

    /**
     * Appends: the merchant is asked to do something.
     *
     * @param who named in the watchdog's report
     */
    void ask(Duration after, String who, Errand errand);

    /** Appends: something happens at the gateway's side, by the buyer or by itself. */
    void happen(Duration after, Role role, String who, Consumer<GatewaySide> act);

    /** Appends: a query of a trade that does not exist, by the harness itself. */
    void queryUnknown();

    /** What has come of the case so far; deeds that are played look here. */
    Course course();

    /** Plays what was appended to its end and freezes the evidence; a second call returns the same recording. */
    Recording play();

    /** Ends the case; what was not played is not played any more. */
    @Override
    void close();
}
