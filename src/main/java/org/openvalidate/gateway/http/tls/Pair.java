package org.openvalidate.gateway.http.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A key pair for one certificate. Never repeated and never printed: a till comes to trust what it signs. */
record Pair(PrivateKey own, SubjectPublicKeyInfo known) {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final int BITS = 2048;
    private static final int CERTAINTY = 100;

    static Pair fresh(SecureRandom random) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(EXPONENT, random, BITS, CERTAINTY));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        try {
            return new Pair(
                    new JcaPEMKeyConverter()
                            .getPrivateKey(PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate())),
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic()));
        } catch (IOException impossible) {
            throw new IllegalStateException("a key that was just made can be written", impossible);
        }
    }

    @Override
    public String toString() {
        return "key pair";
    }
}
