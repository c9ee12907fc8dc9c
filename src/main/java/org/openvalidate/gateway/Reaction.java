package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;

/**
 * What an event leads to.
 *
 * @param state the account afterwards
 * @param departure the answer, for a call
 * @param due what will happen by itself because of it
 */
public record Reaction(State state, Optional<Departure> departure, List<Due> due) {

    public Reaction {
        due = List.copyOf(due);
    }

    static Reaction silent(State state) {
        return new Reaction(state, Optional.empty(), List.of());
    }
}
