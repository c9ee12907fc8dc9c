package org.openvalidate.diagnose;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signature that comes down to the hash of a text. */
final class HashSeal implements Seal {

    private final byte[] target;
    private final Kind kind;
    private final Hashing hashing;
    private final List<Cause> causes;

    private HashSeal(byte[] target, Kind kind, Hashing hashing, List<Cause> causes) {
        this.target = target.clone();
        this.kind = kind;
        this.hashing = hashing;
        this.causes = List.copyOf(causes);
    }

    /** What is hashed: the text, its hash, or the text with the shared key. */
    private enum Kind {
        BARE,
        TWICE,
        KEYED
    }

    /** How a text becomes a hash. */
    private interface Hashing {
        byte[] hash(Signing signing) throws GeneralSecurityException;
    }

    /** The hash of the text alone. */
    static HashSeal bare(byte[] target, String algorithm, List<Cause> causes) {
        return new HashSeal(
                target, Kind.BARE, signing -> digest(algorithm, signing.text().getBytes(signing.charset())), causes);
    }

    /** How a hash is written before it is hashed once more. */
    enum Written {
        HEX,
        BYTES,
        BASE64;

        private byte[] of(byte[] hash) {
            return switch (this) {
                case HEX -> HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
                case BYTES -> hash;
                case BASE64 -> Base64.getEncoder().encode(hash);
            };
        }
    }

    /** The hash of the text's hash. */
    static HashSeal twice(byte[] target, String algorithm, String inner, Written form, List<Cause> causes) {
        return new HashSeal(
                target,
                Kind.TWICE,
                signing ->
                        digest(algorithm, form.of(digest(inner, signing.text().getBytes(signing.charset())))),
                causes);
    }

    /** The hash of text and key. */
    static HashSeal keyed(byte[] target, String algorithm, String key, List<Cause> causes) {
        return new HashSeal(
                target,
                Kind.KEYED,
                signing -> digest(
                        algorithm, signing.keying().apply(signing.text(), key).getBytes(signing.charset())),
                causes);
    }

    /** The text's code by an algorithm that takes the key apart. */
    static HashSeal mac(byte[] target, String algorithm, String key, List<Cause> causes) {
        return new HashSeal(
                target,
                Kind.BARE,
                signing -> {
                    Mac mac = Mac.getInstance(algorithm);
                    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
                    return mac.doFinal(signing.text().getBytes(signing.charset()));
                },
                causes);
    }

    @Override
    public List<Cause> causes() {
        return causes;
    }

    @Override
    public boolean fits(Signing signing) {
        try {
            return Arrays.equals(target, hashing.hash(signing));
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    @Override
    public boolean keyed() {
        return kind == Kind.KEYED;
    }

    @Override
    public boolean cheap() {
        return kind != Kind.TWICE;
    }

    /** Whether this is what the target says, a hash computed elsewhere. */
    boolean says(String hex) {
        return HexFormat.of().formatHex(target).equals(hex);
    }

    private static byte[] digest(String algorithm, byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance(algorithm).digest(bytes);
    }
}
