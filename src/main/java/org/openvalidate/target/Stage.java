package org.openvalidate.target;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.SignType;
import org.openvalidate.evidence.Recording;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.wire.Money;

/**
 * One case, from its preconditions to its frozen recording. Nothing is sent before {@link #play()}.
 */
public interface Stage extends AutoCloseable {

    /** Arms: how calls are signed. */
    void signWith(SignType signType);

    /** Arms: the buyer, and how many digits the code has. */
    void buyer(Behaviour behaviour, int digits);

    /** Arms: something that goes wrong at the gateway, see {@link Fault}; null lasts until the end of the case. */
    void fault(
            String service,
            Fault.Kind kind,
            String code,
            Fault.Level level,
            Map<String, String> fields,
            int times,
            boolean executed,
            @Nullable Duration lasting);

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
