package org.openvalidate.dialect;

import java.security.PrivateKey;
import java.security.PublicKey;

/** What signs or verifies. Never printed. */
public sealed interface Key {

    /** The secret both sides share under MD5: 32 letters and digits. */
    record Shared(String secret) implements Key {
        @Override
        public String toString() {
            return "shared key";
        }
    }

    /** Signs under RSA, RSA2 and DSA. */
    record Private(PrivateKey key) implements Key {
        @Override
        public String toString() {
            return "private key";
        }
    }

    /** Verifies under RSA, RSA2 and DSA. */
    record Public(PublicKey key) implements Key {
        @Override
        public String toString() {
            return "public key";
        }
    }
}
