package org.openvalidate.target;

import java.time.Duration;
import org.openvalidate.evidence.Recording;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.wire.Money;

/**
 * One case, from its preconditions to its frozen recording. Nothing is sent before {@link #play()}.
 */
public interface Stage extends AutoCloseable {

    /** Arms: how calls are signed, by the protocol's name such as {@code RSA2}. */
    void signWith(String signType);

    /** Arms: the buyer, and how many digits the code has. */
    void buyer(Behaviour behaviour, int digits);

    /** Arms: something that goes wrong at the gateway. */
    void fault(Fault fault);

    /** Arms: the same, so long from the start of the charge. */
    void fault(Fault fault, Duration lasting);

    /** Appends: the cashier charges, at the start. */
    void charge(Money amount);

    /** Appends: the buyer types the password, so long after the start. */
    void password(Duration after);

    /** Appends: a query of a trade that does not exist. */
    void queryUnknown();

    /** Plays what was appended to its end and freezes the evidence; a second call returns the same recording. */
    Recording play();

    /** Ends the case; what was not played is not played any more. */
    @Override
    void close();
}
