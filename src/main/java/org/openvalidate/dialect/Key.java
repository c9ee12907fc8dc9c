package org.openvalidate.dialect;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.function.Function;

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

    /**
     * Signs somewhere else, in a device that never lets its key out.
     *
     * @param signer bytes of the pre-sign string to the {@code sign} value, Base64 on one line
     */
    record Remote(Function<byte[], String> signer) implements Key {
        @Override
        public String toString() {
            return "key elsewhere";
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
