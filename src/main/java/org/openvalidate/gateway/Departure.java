package org.openvalidate.gateway;

import java.util.Optional;
import org.openvalidate.dialect.Reply;

/**
 * How the answer to a call leaves.
 *
 * @param reply what would be said
 * @param fault what spoils it, empty where nothing does
 */
public record Departure(Reply reply, Optional<Fault> fault) {

    /** Whether this kind of fault spoils it. */
    public boolean spoiltBy(Fault.Kind kind) {
        return fault.filter(each -> each.kind() == kind).isPresent();
    }
}
