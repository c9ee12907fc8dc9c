package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Ways to put a shared key to the text wrongly that are seen now and then: looked for alone. */
final class RareKeys {

    private static final int LONGEST = 64;

    /** What no editor shows. */
    private static final Map<String, String> UNSEEN = new TreeMap<>(
            Map.of("\u200B", "U+200B", "\u3000", "U+3000", "\uFEFF", "U+FEFF", "\u200E", "U+200E", "\u2028", "U+2028"));

    private static final List<String> SEPARATORS = List.of(
            "+",
            ";",
            "#",
            "/",
            "-",
            "_",
            "?",
            ".",
            "@",
            "*",
            "~",
            "&sign=",
            "&md5Key=",
            "&app_key=",
            "&appkey=",
            "&KEY=",
            "&Key=",
            "&security_code=",
            "&private_key=",
            "&partner_key=",
            "?key=",
            "\n\n",
            "&&",
            "&=",
            ", ");

    /** What a program prints of a key that it did not find. */
    private static final List<String> NOTHING = List.of("null", "None", "undefined", "nil", "${ALIPAY_MD5_KEY}");

    private static final String HELD = "\u0001";

    private RareKeys() {}

    static List<Slip> all() {
        List<Slip> slips = new ArrayList<>();
        blanks(slips);
        changed(slips);
        places(slips);
        hashed(slips);
        return slips;
    }

    private static void blanks(List<Slip> slips) {
        UNSEEN.forEach((blank, shown) -> {
            KeySlips.form(slips, CauseId.KEY_WHITESPACE, shown + " after the key", "密钥后有 " + shown, key -> key + blank);
            KeySlips.form(
                    slips, CauseId.KEY_WHITESPACE, shown + " before the key", "密钥前有 " + shown, key -> blank + key);
        });
        for (String blank : List.of(" ", "\n", "\r\n")) {
            for (int at = 1; at < LONGEST; at++) {
                int inner = at;
                KeySlips.form(
                        slips,
                        CauseId.KEY_WHITESPACE,
                        "inside the key, after " + at + " characters",
                        "在密钥内部，第 " + at + " 位之后",
                        key -> inner < key.length() ? key.substring(0, inner) + blank + key.substring(inner) : key);
            }
        }
    }

    private static void changed(List<Slip> slips) {
        for (String nothing : NOTHING) {
            KeySlips.form(
                    slips,
                    CauseId.KEY_MISPLACED,
                    "\"" + nothing + "\" was signed in its place",
                    "实际拼接的是 \"" + nothing + "\"",
                    key -> nothing);
        }
        misshapen(slips, "as Python prints bytes, b'…'", "带有 Python 字节串标记 b'…'", key -> "b'" + key + "'");
        misshapen(
                slips,
                "backwards",
                "密钥顺序颠倒",
                key -> new StringBuilder(key).reverse().toString());
        misshapen(slips, "in hex", "密钥为十六进制", key -> HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8)));
        misshapen(slips, "in angle brackets", "密钥带尖括号", key -> "<" + key + ">");
        misshapen(slips, "in braces", "密钥带花括号", key -> "{" + key + "}");
        misshapen(slips, "with a semicolon at its end", "密钥末尾有分号", key -> key + ";");
        misshapen(slips, "with a comma at its end", "密钥末尾有逗号", key -> key + ",");
        misshapen(slips, "its MD5 was signed instead of it", "拼接的是密钥的 MD5", key -> hex(key, StandardCharsets.UTF_8));
        for (int half : new int[] {16, 31}) {
            misshapen(
                    slips,
                    "cut after " + half + " characters",
                    "密钥只取了前 " + half + " 位",
                    key -> key.length() > half ? key.substring(0, half) : key);
        }
    }

    private static void places(List<Slip> slips) {
        for (String separator : SEPARATORS) {
            KeySlips.place(
                    slips,
                    separator.isBlank() ? CauseId.KEY_WHITESPACE : CauseId.KEY_SEPARATOR,
                    separator.isBlank() ? "two line breaks before the key" : "\"" + separator + "\" before the key",
                    separator.isBlank() ? "密钥前有两个换行" : "密钥前有 \"" + separator + "\"",
                    (text, key) -> text + separator + key);
        }
        KeySlips.place(
                slips,
                CauseId.KEY_MISPLACED,
                "it stands before the text, as key=…&",
                "密钥在前，形如 key=…&",
                (text, key) -> "key=" + key + "&" + text);
        KeySlips.place(
                slips,
                CauseId.KEY_MISPLACED,
                "it stands on both sides, with &",
                "密钥在前后各一次并带 &",
                (text, key) -> key + "&" + text + "&" + key);
        for (String name : List.of("key", "md5_key", "secret", "app_key")) {
            Signing.Named held = new Signing.Named(name, HELD, HELD);
            slips.add(new Slip(
                    CauseId.KEY_MISPLACED,
                    new Said("it was sorted among the parameters as " + name, "作为参数 " + name + " 参与了排序"),
                    "",
                    signing -> signing.with(held).keying((text, key) -> text.replace(HELD, key))));
        }
    }

    private static void hashed(List<Slip> slips) {
        twice(slips, "the hash was hashed once more", "对摘要又做了一次 MD5", (charset, text, key) -> hex(text + key, charset));
        twice(
                slips,
                "the text was hashed before the key was appended",
                "先对文本做 MD5 再拼接密钥",
                (charset, text, key) -> hex(text, charset) + key);
        twice(
                slips,
                "the key was put before the hash of the text",
                "密钥拼接在文本 MD5 之前",
                (charset, text, key) -> key + hex(text, charset));
    }

    /** What is hashed in the end. */
    private interface Inner {
        String of(Charset charset, String text, String key);
    }

    private static void twice(List<Slip> slips, String en, String zh, Inner inner) {
        slips.add(new Slip(
                CauseId.WRONG_DIGEST,
                new Said(en, zh),
                "sign",
                signing -> signing.keying((text, key) -> inner.of(signing.charset(), text, key))));
    }

    private static void misshapen(List<Slip> slips, String en, String zh, UnaryOperator<String> change) {
        KeySlips.form(slips, CauseId.KEY_MISPLACED, en, zh, change);
    }

    private static String hex(String text, Charset charset) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(charset)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }
}
