package org.openvalidate.dialect;

import java.util.EnumMap;
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

    /** The two rings of an account: under MD5 both sides share one key, under RSA and RSA2 each has a pair. */
    public static KeyRing of(String md5Key, java.security.PrivateKey own, java.security.PublicKey other) {
        Map<SignType, Key> signing = new EnumMap<>(SignType.class);
        Map<SignType, Key> verifying = new EnumMap<>(SignType.class);
        for (SignType type : SignType.values()) {
            boolean shared = type == SignType.MD5;
            signing.put(type, shared ? new Key.Shared(md5Key) : new Key.Private(own));
            verifying.put(type, shared ? new Key.Shared(md5Key) : new Key.Public(other));
        }
        return new KeyRing(signing, verifying);
    }
}
