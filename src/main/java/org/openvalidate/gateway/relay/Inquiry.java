package org.openvalidate.gateway.relay;

import java.util.Optional;
import org.openvalidate.dialect.Answer;

/** Asks the upstream in the merchant's name how a trade stands, past everything that is recorded and armed. */
@FunctionalInterface
public interface Inquiry {

    /** Nobody here can sign as the merchant: what the till itself asks must do. */
    Inquiry NOBODY = (trade, online) -> Optional.empty();

    /**
     * Asks once.
     *
     * @param trade the merchant's id
     * @param online whether it was ordered at the cashier
     * @return what the upstream said and signed; empty where nothing came
     */
    Optional<Answer> about(String trade, boolean online);
}
