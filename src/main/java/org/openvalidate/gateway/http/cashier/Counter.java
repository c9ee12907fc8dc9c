package org.openvalidate.gateway.http.cashier;

import java.time.Instant;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Reaction;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.State;

/** An account as the cashier meets it. What buyers do here is recorded before anybody sees what came of it. */
public interface Counter {

    /** Everything that the gateway knows of the account just now. */
    State state();

    /** The present instant of the account. */
    Instant now();

    /** A buyer does something, or an app hands an order over. */
    Reaction happens(Event event);

    /** A buyer shows up. */
    void admit(String buyer, Behaviour behaviour);

    /** Names the visit that is about to begin. */
    String token();

    /** Whether an order string is signed as its sign type demands. */
    SignatureState verify(OrderString order);

    /**
     * Where a buyer's browser goes after paying, signed as the request was.
     *
     * @param sight of a visit whose order is paid
     * @param address of the merchant
     */
    String returning(Sight sight, String address);

    /** A buyer goes back to the merchant. */
    void returns(Sight sight);
}
