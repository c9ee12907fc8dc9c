package org.openvalidate.gateway;

import java.util.List;
import org.openvalidate.dialect.Reply;

/** What serving a call came to, before any fault spoils it. */
record Served(State state, Reply reply, List<Due> due) {

    static Served of(State state, Reply reply) {
        return new Served(state, reply, List.of());
    }
}
