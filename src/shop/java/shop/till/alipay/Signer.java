package shop.till.alipay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs as the merchant and verifies what claims to come from Alipay, under the one sign type of the account. */
public final class Signer {

    private final SignType type;
    private final String md5Key;
    private final PrivateKey ours;
    private final PublicKey theirs;

    private Signer(SignType type, String md5Key, PrivateKey ours, PublicKey theirs) {
        this.type = type;
        this.md5Key = md5Key;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** With the key that both sides share. */
    public static Signer md5(String key) {
        return new Signer(SignType.MD5, key, null, null);
    }

    /**
     * With a pair of keys, each PEM or one line of Base64.
     *
     * @param privateKey the merchant's own, PKCS#8
     * @param alipayPublicKey Alipay's, X.509
     */
    public static Signer rsa(SignType type, String privateKey, String alipayPublicKey) {
        if (privateKey.contains("BEGIN RSA PRIVATE KEY")) {
            throw new IllegalArgumentException("the private key is PKCS#1. Convert it: openssl pkcs8 -topk8 -nocrypt");
        }
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new Signer(
                    type,
                    "",
                    factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(privateKey))),
                    factory.generatePublic(new X509EncodedKeySpec(bytes(alipayPublicKey))));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            // the cause would quote key material
            throw new IllegalArgumentException("a key is not readable: PKCS#8 and X.509, PEM or Base64, are expected");
        }
    }

    /** What goes into {@code sign_type}. */
    public SignType type() {
        return type;
    }

    /** What goes into {@code sign}, not yet URL-encoded. */
    public String sign(String preSign, Charset charset) {
        try {
            if (type == SignType.MD5) {
                return digest(preSign, charset);
            }
            Signature signature = Signature.getInstance(type.algorithm());
            signature.initSign(ours);
            signature.update(preSign.getBytes(charset));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK cannot sign with " + type, impossible);
        }
    }

    /** Whether the other side signed exactly this. */
    public boolean verifies(String preSign, Charset charset, String sign) {
        try {
            if (type == SignType.MD5) {
                return MessageDigest.isEqual(digest(preSign, charset).getBytes(US_ASCII), sign.getBytes(US_ASCII));
            }
            Signature signature = Signature.getInstance(type.algorithm());
            signature.initVerify(theirs);
            signature.update(preSign.getBytes(charset));
            return signature.verify(Base64.getDecoder().decode(sign));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private String digest(String preSign, Charset charset) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance(SignType.MD5.algorithm()).digest((preSign + md5Key).getBytes(charset));
        return HexFormat.of().formatHex(digest);
    }

    private static byte[] bytes(String key) {
        return Base64.getDecoder()
                .decode(key.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}
