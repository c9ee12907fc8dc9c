package org.openvalidate.probe;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** Pairs that no account takes: long enough once, or of another kind. */
final class ShortKeys {

    static final KeyPair RSA_1024 = make("RSA", 1024);
    static final KeyPair ELLIPTIC = make("EC", 256);

    private ShortKeys() {}

    private static KeyPair make(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
