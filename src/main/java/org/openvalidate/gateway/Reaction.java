package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event leads to.
 *
 * @param state the account afterwards
 * @param departure the answer, for a call
 * @param due what will happen by itself because of it
 * @param notice what leaves for the merchant now
 */
public record Reaction(State state, Optional<Departure> departure, List<Due> due, Optional<Notice> notice) {

    public Reaction {
        due = List.copyOf(due);
    }

    static Reaction silent(State state) {
        return new Reaction(state, Optional.empty(), List.of(), Optional.empty());
    }

    /** With what will be told because of it. */
    Reaction telling(State before) {
        List<Due> more = Stream.concat(
                        due.stream(),
                        state.notices().since(before.notices()).stream()
                                .flatMap(fresh -> Stream.ofNullable(fresh.next())
                                        .map(at -> new Due(at, new Event.NoticeDue(fresh.id())))))
                .toList();
        return new Reaction(state, departure, more, notice);
    }
}
