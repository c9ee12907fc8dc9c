package org.openvalidate.target.observed;

import java.security.PublicKey;
import java.util.function.Function;
import org.openvalidate.config.Surroundings;
import org.openvalidate.target.KnownKeys;

/**
 * Which gateway a merchant's own system is led to.
 *
 * @param known the key that the till verifies answers with under RSA and RSA2
 * @param post what it calls
 */
public record Gate(Function<Surroundings, PublicKey> known, Function<Premises, Post> post) {

    /** The simulated one. */
    public static final Gate SIMULATED = new Gate(around -> KnownKeys.GATEWAY.getPublic(), SimulatedPost::new);
}
