package org.openvalidate.dialect;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys as text: PKCS#8 and X.509, with or without PEM armour, on one line or many. */
public final class KeyFormat {

    private static final int RSA_BITS = 2048;
    private static final int DSA_BITS = 1024;

    private KeyFormat() {}

    /** @throws IllegalArgumentException when the text is no PKCS#8 RSA key; the key never stands in the message */
    public static PrivateKey privateKey(String text) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(decode(text)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalArgumentException("not an RSA private key in PKCS#8 form");
        }
    }

    /** @throws IllegalArgumentException when the text is no X.509 RSA key */
    public static PublicKey publicKey(String text) {
        return publicKey(SignType.RSA, text);
    }

    /**
     * A key to verify a sign type with.
     *
     * @throws IllegalArgumentException when the text is no such key in X.509 form
     */
    public static PublicKey publicKey(SignType type, String text) {
        try {
            return KeyFactory.getInstance(type.family()).generatePublic(new X509EncodedKeySpec(decode(text)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            String article = type == SignType.DSA ? "a " : "an ";
            throw new IllegalArgumentException("not " + article + type.family() + " public key in X.509 form");
        }
    }

    /** @throws IllegalArgumentException when the key does not tell its public half */
    public static PublicKey publicOf(PrivateKey key) {
        return KeyPairs.publicHalf(key)
                .orElseThrow(() -> new IllegalArgumentException("the key does not tell its public half"));
    }

    /** A 2048-bit pair that nobody can guess. */
    public static KeyPair freshPair(SecureRandom random) {
        return KeyPairs.make(SignType.RSA, RSA_BITS, random);
    }

    /** The key on one line of Base64, as the vendor's portal shows it. */
    public static String oneLine(java.security.Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** A 2048-bit pair; the same seed gives the same pair, so that a rehearsal can be repeated byte for byte. */
    public static KeyPair labPair(long seed) {
        return KeyPairs.make(SignType.RSA, RSA_BITS, seeded(seed));
    }

    /** The same for DSA, of 1024 bits, since SHA-1 signs with no longer one; what it signs differs all the same. */
    public static KeyPair labDsaPair(long seed) {
        return KeyPairs.make(SignType.DSA, DSA_BITS, seeded(seed));
    }

    private static SecureRandom seeded(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA1PRNG", impossible);
        }
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder()
                .decode(text.replaceAll("-----(BEGIN|END)[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}
