package org.openvalidate.dialect;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** Pairs of keys: made, and put together again. */
public final class KeyPairs {

    private KeyPairs() {}

    /**
     * A pair of a merchant's own.
     *
     * @param type RSA, RSA2 or DSA
     * @param bits 2048 or more; of DSA 1024 or 2048
     */
    public static KeyPair make(SignType type, int bits, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type.family());
            generator.initialize(bits, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + type.family(), impossible);
        }
    }

    /** The public half of a private key, empty where it cannot be told from it. */
    public static Optional<PublicKey> publicHalf(PrivateKey key) {
        try {
            if (key instanceof RSAPrivateCrtKey rsa) {
                return Optional.of(KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())));
            }
            if (key instanceof DSAPrivateKey dsa) {
                BigInteger p = dsa.getParams().getP();
                BigInteger q = dsa.getParams().getQ();
                BigInteger g = dsa.getParams().getG();
                return Optional.of(KeyFactory.getInstance("DSA")
                        .generatePublic(new DSAPublicKeySpec(g.modPow(dsa.getX(), p), p, q, g)));
            }
            return Optional.empty();
        } catch (GeneralSecurityException malformed) {
            return Optional.empty();
        }
    }

    /** Whether two halves belong together. */
    public static boolean paired(PrivateKey own, PublicKey known) {
        return publicHalf(own).filter(known::equals).isPresent();
    }
}
