package org.openvalidate.dialect.legacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.DSAPrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;

/** Signing and verifying a pre-sign string. Source: legacy-online §1.3. */
public final class Signatures {

    private Signatures() {}

    /** The {@code sign} value, not URL-encoded. */
    public static String sign(String preSign, SignType type, Charset charset, Key key) {
        try {
            if (key instanceof Key.Shared shared) {
                return md5(preSign, charset, shared);
            }
            if (key instanceof Key.Remote remote) {
                return remote.signer().apply(preSign.getBytes(charset));
            }
            if (type == SignType.DSA && ((Key.Private) key).key() instanceof DSAPrivateKey own) {
                return Base64.getEncoder().encodeToString(SteadyDsa.sign(preSign.getBytes(charset), own));
            }
            Signature signature = Signature.getInstance(type.algorithm());
            signature.initSign(((Key.Private) key).key());
            signature.update(preSign.getBytes(charset));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("this key cannot sign with " + type, unusable);
        }
    }

    /** Whether the {@code sign} value belongs to the string; a malformed one does not. */
    public static boolean verify(String preSign, String sign, SignType type, Charset charset, Key key) {
        try {
            if (key instanceof Key.Shared shared) {
                return MessageDigest.isEqual(
                        md5(preSign, charset, shared).getBytes(StandardCharsets.US_ASCII),
                        sign.getBytes(StandardCharsets.US_ASCII));
            }
            Signature signature = Signature.getInstance(type.algorithm());
            signature.initVerify(((Key.Public) key).key());
            signature.update(preSign.getBytes(charset));
            return signature.verify(Base64.getDecoder().decode(sign));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String md5(String preSign, Charset charset, Key.Shared key) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("MD5").digest((preSign + key.secret()).getBytes(charset));
        return HexFormat.of().formatHex(digest);
    }
}
