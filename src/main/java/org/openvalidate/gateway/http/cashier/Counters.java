package org.openvalidate.gateway.http.cashier;

import java.util.Optional;

/** Where the cashier finds accounts. */
public interface Counters {

    /** The account of a partner, empty where none is open. */
    Optional<Counter> of(String partner);

    /** The account in which this visit goes on, empty where none is. */
    Optional<Counter> visited(String token);
}
