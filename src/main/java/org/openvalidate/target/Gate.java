package org.openvalidate.target;

import java.security.PublicKey;
import java.util.function.Function;
import org.openvalidate.config.Surroundings;

/**
 * Which gateway a merchant's own system is led to.
 *
 * @param known the key that the till verifies answers with under RSA and RSA2
 * @param post what it calls
 */
record Gate(Function<Surroundings, PublicKey> known, Function<Premises, Post> post) {

    /** The simulated one. */
    static final Gate SIMULATED = new Gate(around -> Rehearsal.GATEWAY_PAIR.getPublic(), SimulatedPost::new);

    /** The one that the settings name, behind the relay. */
    static final Gate RELAYED = new Gate(Relayed::known, RelayedPost::new);
}
