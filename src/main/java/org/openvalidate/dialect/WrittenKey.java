package org.openvalidate.dialect;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.DSAPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.dialect.UnreadableKey.Reason;

/**
 * A key as somebody wrote it: PKCS#8, PKCS#1 or X.509, with or without PEM armour, on one line or many; and the same key
 * written in another of these forms. Source: legacy-online §1.4. Never printed.
 *
 * @param key what was read
 * @param form in which it was written
 * @param armoured whether it stood between BEGIN and END
 */
public record WrittenKey(java.security.Key key, Form form, boolean armoured) {

    /** What a key's bytes are. */
    public enum Form {
        /** Private keys as Java wants them. */
        PKCS8,
        /** RSA keys as PHP, C# and Ruby want them; of DSA the form of old openssl. */
        PKCS1,
        /** Public keys. */
        X509
    }

    private static final Pattern ARMOUR =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final int LINE = 64;
    private static final byte[] RSA = {
        0x30, 0x0D, 0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00
    };

    /** @throws UnreadableKey when it is none of these */
    public static WrittenKey read(String text) throws UnreadableKey {
        String bare = text.strip().replace("\uFEFF", "");
        if (bare.isEmpty()) {
            throw new UnreadableKey(Reason.EMPTY);
        }
        Matcher armour = ARMOUR.matcher(bare);
        while (armour.find()) {
            if (armour.group(1).endsWith("PARAMETERS")) {
                continue; // openssl writes those of DSA before the key
            }
            return armoured(armour.group(1), armour.group(2));
        }
        if (bare.contains("-----")) {
            throw new UnreadableKey(Reason.HALF_ARMOUR);
        }
        return new Reading(decoded(bare)).key(false);
    }

    /** Whether it is a private one. */
    public boolean isPrivate() {
        return key instanceof PrivateKey;
    }

    /** The private key, empty where it is a public one. */
    public Optional<PrivateKey> own() {
        return key instanceof PrivateKey own ? Optional.of(own) : Optional.empty();
    }

    /** The public key, empty where it is a private one. */
    public Optional<PublicKey> known() {
        return key instanceof PublicKey known ? Optional.of(known) : Optional.empty();
    }

    /** RSA or DSA. */
    public String family() {
        return key.getAlgorithm();
    }

    /** Its size. */
    public int bits() {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength();
        }
        return key instanceof DSAPrivateKey own
                ? own.getParams().getP().bitLength()
                : ((DSAPublicKey) key).getParams().getP().bitLength();
    }

    /** The key between BEGIN and END, in lines of 64. PKCS#1 of a public key is {@code RSA PUBLIC KEY}. */
    public String pem(Form as) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes(as));
        String label = (as == Form.PKCS1 ? family() + " " : "") + (isPrivate() ? "PRIVATE KEY" : "PUBLIC KEY");
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** The key on one line of Base64. */
    public String oneLine(Form as) {
        return Base64.getEncoder().encodeToString(bytes(as));
    }

    /** The forms in which this key can be written. */
    public List<Form> forms() {
        if (isPrivate()) {
            return List.of(Form.PKCS8, Form.PKCS1);
        }
        return family().equals("RSA") ? List.of(Form.X509, Form.PKCS1) : List.of(Form.X509);
    }

    private byte[] bytes(Form as) {
        if (!forms().contains(as)) {
            throw new IllegalArgumentException(
                    "a " + (isPrivate() ? "private " : "public ") + family() + " key has no " + as);
        }
        if (as != Form.PKCS1) {
            return key.getEncoded();
        }
        if (key instanceof DSAPrivateKey dsa) {
            BigInteger p = dsa.getParams().getP();
            BigInteger g = dsa.getParams().getG();
            return Der.write(
                    Der.SEQUENCE,
                    Der.integer(BigInteger.ZERO),
                    Der.integer(p),
                    Der.integer(dsa.getParams().getQ()),
                    Der.integer(g),
                    Der.integer(g.modPow(dsa.getX(), p)),
                    Der.integer(dsa.getX()));
        }
        List<Der.Value> parts = Der.read(key.getEncoded()).parts();
        byte[] content = parts.get(isPrivate() ? 2 : 1).content();
        return isPrivate() ? content : Arrays.copyOfRange(content, 1, content.length);
    }

    private static WrittenKey armoured(String label, String body) throws UnreadableKey {
        if (label.equals("ENCRYPTED PRIVATE KEY") || body.contains("ENCRYPTED")) {
            throw new UnreadableKey(Reason.ENCRYPTED);
        }
        if (label.startsWith("OPENSSH")) {
            throw new UnreadableKey(Reason.OPENSSH);
        }
        if (label.contains("CERTIFICATE")) {
            throw new UnreadableKey(Reason.CERTIFICATE);
        }
        return new Reading(decoded(body)).key(true);
    }

    private static byte[] decoded(String text) throws UnreadableKey {
        String base64 = text.replaceAll("\\s|\\\\n", "");
        if (!base64.matches("[A-Za-z0-9+/]+={0,2}")) {
            throw new UnreadableKey(base64.isEmpty() ? Reason.EMPTY : Reason.NOT_BASE64);
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException odd) {
            throw new UnreadableKey(Reason.CUT);
        }
    }

    /** Bytes whose form is not known yet. */
    private static final class Reading {

        private final byte[] der;

        Reading(byte[] der) {
            this.der = der;
        }

        WrittenKey key(boolean armoured) throws UnreadableKey {
            try {
                List<Der.Value> parts = Der.read(der).parts();
                if (parts.size() >= 2 && parts.get(0).tag() == Der.SEQUENCE) {
                    return new WrittenKey(known(der), Form.X509, armoured);
                }
                if (parts.size() >= 3 && parts.get(1).tag() == Der.SEQUENCE) {
                    return new WrittenKey(own(der), Form.PKCS8, armoured);
                }
                return new WrittenKey(traditional(parts), Form.PKCS1, armoured);
            } catch (IllegalArgumentException cut) {
                throw new UnreadableKey(der.length > 1 && der[0] == Der.SEQUENCE ? Reason.CUT : Reason.NO_KEY);
            } catch (GeneralSecurityException other) {
                throw new UnreadableKey(Reason.NO_KEY);
            }
        }

        private java.security.Key traditional(List<Der.Value> parts) throws GeneralSecurityException, UnreadableKey {
            return switch (parts.size()) {
                case 2 -> known(Der.write(Der.SEQUENCE, RSA, Der.write(Der.BITS, new byte[] {0}, der)));
                case 6 ->
                    KeyFactory.getInstance("DSA")
                            .generatePrivate(new DSAPrivateKeySpec(
                                    parts.get(5).number(),
                                    parts.get(1).number(),
                                    parts.get(2).number(),
                                    parts.get(3).number()));
                case 9 -> own(Der.write(Der.SEQUENCE, Der.integer(BigInteger.ZERO), RSA, Der.write(Der.OCTETS, der)));
                default -> throw new UnreadableKey(Reason.NO_KEY);
            };
        }

        private static PublicKey known(byte[] x509) throws GeneralSecurityException {
            try {
                return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(x509));
            } catch (GeneralSecurityException notRsa) {
                return KeyFactory.getInstance("DSA").generatePublic(new X509EncodedKeySpec(x509));
            }
        }

        private static PrivateKey own(byte[] pkcs8) throws GeneralSecurityException {
            try {
                return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (GeneralSecurityException notRsa) {
                return KeyFactory.getInstance("DSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            }
        }
    }

    @Override
    public String toString() {
        return (isPrivate() ? "private " : "public ") + family() + " key";
    }
}
