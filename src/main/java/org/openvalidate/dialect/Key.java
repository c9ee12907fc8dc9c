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

    /** Signs under RSA and RSA2. */
    record Private(PrivateKey key) implements Key {
        @Override
        public String toString() {
            return "private key";
        }
    }

    /** Verifies under RSA and RSA2. */
    record Public(PublicKey key) implements Key {
        @Override
        public String toString() {
            return "public key";
        }
    }
}
