package org.openvalidate.dialect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One side's keys: what it signs with and what it verifies the other side with, by sign type.
 *
 * @param signing keys to sign with
 * @param verifying keys to verify with
 */
public record KeyRing(Map<SignType, Key> signing, Map<SignType, Key> verifying) {

    public KeyRing {
        signing = Map.copyOf(signing);
        verifying = Map.copyOf(verifying);
    }

    /** The key to sign with, empty where there is none of that type. */
    public Optional<Key> toSign(SignType type) {
        return Optional.ofNullable(signing.get(type));
    }

    /** The key to verify with, empty where there is none of that type. */
    public Optional<Key> toVerify(SignType type) {
        return Optional.ofNullable(verifying.get(type));
    }

    /** The same with a pair for one more sign type. */
    public KeyRing with(SignType type, java.security.PrivateKey own, java.security.PublicKey other) {
        Map<SignType, Key> toSign = new HashMap<>(signing);
        Map<SignType, Key> toVerify = new HashMap<>(verifying);
        toSign.put(type, new Key.Private(own));
        toVerify.put(type, new Key.Public(other));
        return new KeyRing(toSign, toVerify);
    }

    /** The ring of one side of an account: under MD5 both share one key, under RSA and RSA2 each has a pair. */
    public static KeyRing of(String md5Key, java.security.PrivateKey own, java.security.PublicKey other) {
        Map<SignType, Key> shared = Map.of(SignType.MD5, new Key.Shared(md5Key));
        return new KeyRing(shared, shared).with(SignType.RSA, own, other).with(SignType.RSA2, own, other);
    }
}
