package org.openvalidate.diagnose;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.SignType;

/**
 * Every reading of a signature that the keys allow. Under RSA the public key brings to light which digest was signed, so
 * that only hashes are compared after that; where it brings nothing to light, the signature was made with another key.
 */
final class Seals {

    private static final int MD5_BYTES = 16;
    private static final Map<Integer, List<String>> BY_LENGTH = Map.of(
            16, List.of("MD5", "HmacMD5"),
            20, List.of("SHA-1", "HmacSHA1"),
            32, List.of("SHA-256", "HmacSHA256"),
            64, List.of("SHA-512", "HmacSHA512"));

    /** How a digest begins inside an RSA signature. Source: RFC 8017, note 1 of section 9.2. */
    private static final Map<String, String> DIGEST_BEGINNINGS = Map.of(
            "MD5", "3020300c06082a864886f70d020505000410",
            "SHA-1", "3021300906052b0e03021a05000414",
            "SHA-256", "3031300d060960864801650304020105000420",
            "SHA-384", "3041300d060960864801650304020205000430",
            "SHA-512", "3051300d060960864801650304020305000440");

    private final SignType type;
    private final Keys keys;
    private final List<Seal> found = new ArrayList<>();
    private final List<Cause> definite = new ArrayList<>();
    private boolean readable = true;

    private Seals(SignType type, Keys keys) {
        this.type = type;
        this.keys = keys;
    }

    /** @param sign as it arrives, form escapes undone */
    static Seals of(String sign, SignType type, Keys keys) {
        Seals seals = new Seals(type, keys);
        Optional<SignText> text = SignText.read(sign, type == SignType.MD5);
        if (text.isEmpty()) {
            seals.readable = false;
            seals.definite.add(SignText.form("neither Base64 nor hex", "既非 Base64 也非十六进制"));
        } else {
            seals.read(text.get());
        }
        return seals;
    }

    List<Seal> found() {
        return found;
    }

    /** What is wrong whatever was signed. */
    List<Cause> definite() {
        return definite;
    }

    /** Whether keys were there that could have told. */
    boolean judged() {
        return !readable || !definite.isEmpty() || !found.isEmpty();
    }

    private void read(SignText text) {
        boolean shared = BY_LENGTH.containsKey(text.bytes().size());
        if (shared) {
            keys.md5().ifPresent(key -> shared(text, key));
            if (type != SignType.MD5) {
                definite.addAll(text.causes());
                definite.add(digest(
                        "it is a hash of " + text.bytes().size() + " bytes, sign_type says " + type,
                        "签名是 " + text.bytes().size() + " 字节的摘要，而 sign_type 为 " + type));
            } else if (text.bytes().size() != MD5_BYTES) {
                definite.add(digest(
                        "it has " + text.bytes().size() + " bytes, an MD5 has 16",
                        "签名为 " + text.bytes().size() + " 字节，MD5 为 16 字节"));
            }
            return;
        }
        if (type == SignType.MD5) {
            definite.add(
                    text.hex() || text.bytes().size() < 40
                            ? SignText.form("not 32 hex digits", "不是 32 位十六进制")
                            : digest("it is made with a private key, sign_type says MD5", "签名由私钥生成，而 sign_type 为 MD5"));
        }
        Map<PublicKey, Optional<Cause>> candidates = candidates();
        if (candidates.isEmpty()) {
            definite.addAll(type == SignType.MD5 ? List.of() : text.causes());
            return;
        }
        boolean opened = false;
        for (Map.Entry<PublicKey, Optional<Cause>> each : candidates.entrySet()) {
            List<Cause> causes = new ArrayList<>(type == SignType.MD5 ? List.of() : text.causes());
            each.getValue().ifPresent(causes::add);
            if (each.getKey() instanceof RSAPublicKey rsa) {
                opened |= opened(text.bytes().array(), rsa, causes);
            } else {
                opened = true;
                found.add(new DsaSeal(
                        java.util.Base64.getEncoder()
                                .encodeToString(text.bytes().array()),
                        each.getKey(),
                        causes));
            }
        }
        if (!opened) {
            definite.addAll(text.causes());
            if (!text.causes().contains(SignText.LOWERED)) {
                definite.add(foreign(text, candidates.keySet().iterator().next()));
            }
        }
    }

    private void shared(SignText text, String key) {
        for (String algorithm : BY_LENGTH.getOrDefault(text.bytes().size(), List.of())) {
            List<Cause> causes = new ArrayList<>(text.causes());
            if (!algorithm.equals("MD5")) {
                causes.removeIf(cause -> cause.id() == CauseId.UPPER_CASE_HEX);
                causes.add(digest("it is " + algorithm, "使用了 " + algorithm));
            }
            found.add(
                    algorithm.startsWith("Hmac")
                            ? HashSeal.mac(text.bytes().array(), algorithm, key, causes)
                            : HashSeal.keyed(text.bytes().array(), algorithm, key, causes));
        }
    }

    /** The keys that may have made it, each with what is wrong if it did. */
    private Map<PublicKey, Optional<Cause>> candidates() {
        Map<PublicKey, Optional<Cause>> candidates = new LinkedHashMap<>();
        keys.merchant().ifPresent(key -> candidates.put(key, Optional.empty()));
        Optional<Cause> other = keys.merchant()
                .map(key -> unpaired(
                        "it was made with the private key given, whose public half is not the public key given",
                        "签名由所给私钥生成，但该私钥与所给公钥不成对"));
        keys.derived().ifPresent(key -> candidates.putIfAbsent(key, other));
        if (!candidates.isEmpty()) {
            keys.gateway()
                    .ifPresent(key -> candidates.putIfAbsent(
                            key, Optional.of(unpaired("it was made with the gateway's own key", "签名由网关自己的密钥生成"))));
        }
        return candidates;
    }

    private boolean opened(byte[] sign, RSAPublicKey key, List<Cause> causes) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        if (sign.length != length) {
            return false;
        }
        byte[] block = raised(sign, key, length);
        Optional<byte[]> payload = padded(block);
        if (payload.isPresent()) {
            signed(payload.get(), causes);
            return true;
        }
        Optional<byte[]> backwards = padded(raised(reversed(sign), key, length));
        if (backwards.isPresent()) {
            causes.add(SignText.form(
                    "its bytes stand in reverse order, as the CryptoAPI of Windows writes them",
                    "字节顺序相反（Windows CryptoAPI 的写法）"));
            signed(backwards.get(), causes);
            return true;
        }
        return Pss.shaped(block)
                && definite.add(digest(
                        "it is padded as RSASSA-PSS, PKCS#1 v1.5 is wanted", "使用了 RSASSA-PSS 填充，应为 PKCS#1 v1.5"));
    }

    /** What is signed, where the block is padded as PKCS#1 v1.5 has it. */
    private static Optional<byte[]> padded(byte[] block) {
        int end = 2;
        while (end < block.length && block[end] == (byte) 0xFF) {
            end++;
        }
        boolean padded = block[0] == 0 && block[1] == 1 && end > 9 && end < block.length && block[end] == 0;
        return padded ? Optional.of(Arrays.copyOfRange(block, end + 1, block.length)) : Optional.empty();
    }

    private static byte[] raised(byte[] sign, RSAPublicKey key, int length) {
        return fixed(new BigInteger(1, sign).modPow(key.getPublicExponent(), key.getModulus()), length);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] plain = number.toByteArray();
        byte[] fixed = new byte[length];
        int count = Math.min(plain.length, length);
        System.arraycopy(plain, plain.length - count, fixed, length - count, count);
        return fixed;
    }

    private void signed(byte[] payload, List<Cause> causes) {
        String hex = HexFormat.of().formatHex(payload);
        for (Map.Entry<String, String> each : DIGEST_BEGINNINGS.entrySet()) {
            if (hex.startsWith(each.getValue())) {
                byte[] hash = Arrays.copyOfRange(payload, each.getValue().length() / 2, payload.length);
                hashed(hash, each.getKey(), causes);
                return;
            }
        }
        List<Cause> more = new ArrayList<>(causes);
        more.add(digest(
                "the hash was encrypted without its algorithm, as no library that signs does",
                "直接用私钥加密了摘要，缺少算法标识（应使用签名函数）"));
        String text = new String(payload, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] hash = text.matches("([0-9a-fA-F]{2})+")
                ? HexFormat.of().parseHex(text.toLowerCase(java.util.Locale.ROOT))
                : payload;
        List<String> algorithms = BY_LENGTH.getOrDefault(hash.length, List.of());
        if (algorithms.isEmpty()) {
            definite.addAll(more);
        } else {
            found.add(HashSeal.bare(hash, algorithms.get(0), more));
        }
    }

    private void hashed(byte[] hash, String algorithm, List<Cause> causes) {
        String wanted = type == SignType.RSA2 ? "SHA-256" : "SHA-1";
        List<Cause> more = new ArrayList<>(causes);
        if (!algorithm.equals(wanted)) {
            more.add(digest(
                    "it is " + algorithm + "withRSA, sign_type says " + type,
                    "签名为 " + algorithm + "withRSA，而 sign_type 为 " + type));
        }
        found.add(HashSeal.bare(hash, algorithm, more));
        for (String inner : List.of("MD5", "SHA-1", "SHA-256")) {
            List<Cause> twice = new ArrayList<>(more);
            twice.add(digest("the text was hashed with " + inner + " before it was signed", "加签前先对文本做了 " + inner));
            for (HashSeal.Written form : HashSeal.Written.values()) {
                found.add(HashSeal.twice(hash, algorithm, inner, form, twice));
            }
        }
        keys.md5().ifPresent(key -> {
            List<Cause> keyed = new ArrayList<>(more);
            keyed.add(new Cause(
                    CauseId.KEY_MISPLACED,
                    new Said("the MD5 key was appended under " + type, type + " 签名时拼接了 MD5 密钥"),
                    ""));
            found.add(HashSeal.keyed(hash, algorithm, key, keyed));
        });
    }

    private Cause foreign(SignText text, PublicKey key) {
        int bits = text.bytes().size() * 8;
        if (keys.merchant().isPresent() && keys.merchant().equals(keys.gateway())) {
            return unpaired("the public key given is the gateway's, not the merchant's", "所给公钥是支付宝公钥，不是商户公钥");
        }
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() != bits) {
            return bits % 512 == 0
                    ? unpaired(
                            "the signature was made with a key of " + bits + " bits, the public key has "
                                    + rsa.getModulus().bitLength(),
                            "签名所用密钥为 " + bits + " 位，而公钥为 " + rsa.getModulus().bitLength() + " 位")
                    : SignText.form(
                            "cut: it has " + text.bytes().size() + " bytes",
                            "被截断：只有 " + text.bytes().size() + " 字节");
        }
        return unpaired(
                "the public key given does not open the signature, whatever text was signed", "无论加签文本为何，所给公钥都无法解开该签名");
    }

    private static Cause unpaired(String en, String zh) {
        return new Cause(CauseId.KEY_NOT_PAIRED, new Said(en, zh), "");
    }

    private static Cause digest(String en, String zh) {
        return new Cause(CauseId.WRONG_DIGEST, new Said(en, zh), "sign");
    }
}
