package org.openvalidate.evidence.seal;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Signatures;
import org.openvalidate.wire.Sha256;

/** An RSA key that seals a bundle with SHA256withRSA. */
public final class Signer {

    private static final int PEM_LINE = 64;

    private final PrivateKey secret;
    private final PublicKey open;

    private Signer(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The key of a pair. */
    public static Signer of(KeyPair pair) {
        return new Signer(pair.getPrivate(), pair.getPublic());
    }

    /** @throws IllegalArgumentException when the text is no RSA key in PKCS#8; the key never stands in the message */
    public static Signer of(String pkcs8) {
        PrivateKey secret = KeyFormat.privateKey(pkcs8);
        return new Signer(secret, KeyFormat.publicOf(secret));
    }

    byte[] sign(String text) {
        String sign = Signatures.sign(text, SignType.RSA2, StandardCharsets.UTF_8, new Key.Private(secret));
        return Base64.getDecoder().decode(sign);
    }

    /** The public key as a PEM file. */
    String pem() {
        String base64 = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(open.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    static boolean verifies(String text, byte[] sign, String pem) {
        try {
            Key key = new Key.Public(KeyFormat.publicKey(pem));
            return Signatures.verify(
                    text, Base64.getEncoder().encodeToString(sign), SignType.RSA2, StandardCharsets.UTF_8, key);
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    /** SHA-256 of the public key's X.509 form, by which people compare keys; empty where the text is no key. */
    static String fingerprint(String pem) {
        try {
            return Sha256.of(KeyFormat.publicKey(pem).getEncoded());
        } catch (IllegalArgumentException noKey) {
            return "";
        }
    }
}
