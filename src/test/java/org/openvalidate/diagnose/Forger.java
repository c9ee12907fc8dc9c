package org.openvalidate.diagnose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Signs rightly and wrongly from legacy-online §1.2 and §1.3 anew: of the code under test it has nothing. */
final class Forger {

    private Forger() {}

    /** Sorted, joined, without empty values and the signature itself. */
    static String preSign(Map<String, String> parameters) {
        return joined(new TreeMap<>(parameters));
    }

    /** The same in the order of the map. */
    static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .filter(each -> !each.getKey().equals("sign") && !each.getKey().equals("sign_type"))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    static String md5(String text, Charset charset) {
        return hash("MD5", text, charset);
    }

    static String hash(String algorithm, String text, Charset charset) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(charset)));
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    static String rsa(String text, String algorithm, PrivateKey key) {
        return Base64.getEncoder().encodeToString(signature(text.getBytes(UTF_8), algorithm, key));
    }

    static byte[] signature(byte[] text, String algorithm, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** As a form body; the signature and its type come last. */
    static String form(Map<String, String> parameters, String sign, String type) {
        return form(parameters, sign, type, UTF_8);
    }

    static String form(Map<String, String> parameters, String sign, String type, Charset charset) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("sign", sign);
        all.put("sign_type", type);
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), charset))
                .collect(Collectors.joining("&"));
    }
}
