package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Visits to the cashier of an account.
 *
 * @param byToken each by what names it
 * @param order their names in the order in which they began
 */
public record Visits(PMap<String, Visit> byToken, PVector<String> order) {

    /** Nobody has come. */
    static final Visits NONE = new Visits(HashTreePMap.empty(), TreePVector.empty());

    /** A visit by its token. */
    public Optional<Visit> find(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** All of them, in the order in which they began. */
    public List<Visit> inOrder() {
        return order.stream().flatMap(token -> find(token).stream()).toList();
    }

    /** With one that is new, or as it is now. */
    Visits with(Visit visit) {
        boolean known = byToken.containsKey(visit.token());
        return new Visits(byToken.plus(visit.token(), visit), known ? order : order.plus(visit.token()));
    }
}
