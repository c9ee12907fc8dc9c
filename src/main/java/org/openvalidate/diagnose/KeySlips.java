package org.openvalidate.diagnose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Ways to put a shared key to the text wrongly: in another place, or another key than the one that the portal shows. */
final class KeySlips {

    private static final List<String> BLANKS = List.of("\n", "\r\n", " ", "\r", "\t", "\0", "\u00A0", "  ", "\n\n");
    private static final List<String> SEPARATORS = List.of(
            "&key=",
            "&",
            "&key",
            "key=",
            "key",
            "=",
            "&sign_key=",
            "&secret=",
            "|",
            ",",
            ":",
            "&md5_key=",
            "&secretKey=");

    private KeySlips() {}

    static List<Slip> all() {
        List<Slip> slips = new ArrayList<>(forms());
        slips.addAll(places());
        return slips;
    }

    /** The key itself is another. */
    static List<Slip> forms() {
        List<Slip> slips = new ArrayList<>();
        for (String blank : BLANKS) {
            String shown = shown(blank);
            form(slips, CauseId.KEY_WHITESPACE, shown + " after the key", "密钥后有 " + shown, key -> key + blank);
            form(slips, CauseId.KEY_WHITESPACE, shown + " before the key", "密钥前有 " + shown, key -> blank + key);
            form(
                    slips,
                    CauseId.KEY_WHITESPACE,
                    shown + " on both sides of the key",
                    "密钥两侧有 " + shown,
                    key -> blank + key + blank);
        }
        form(slips, CauseId.KEY_WHITESPACE, "a byte order mark before the key", "密钥前有 BOM", key -> "\uFEFF" + key);
        changed(slips, "in small letters", "密钥变成小写", key -> key.toLowerCase(Locale.ROOT));
        changed(slips, "in capital letters", "密钥变成大写", key -> key.toUpperCase(Locale.ROOT));
        changed(slips, "in double quotes", "密钥带双引号", key -> "\"" + key + "\"");
        changed(slips, "in single quotes", "密钥带单引号", key -> "'" + key + "'");
        changed(slips, "without its last character", "密钥缺最后一位", key -> cut(key, 0, 1));
        changed(slips, "without its first character", "密钥缺第一位", key -> cut(key, 1, 0));
        changed(
                slips,
                "in Base64",
                "密钥为 Base64",
                key -> Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
        return slips;
    }

    /** The key stands elsewhere. */
    static List<Slip> places() {
        List<Slip> slips = new ArrayList<>();
        for (String separator : SEPARATORS) {
            place(
                    slips,
                    CauseId.KEY_SEPARATOR,
                    separator + " before the key",
                    "密钥前有 " + separator,
                    (text, key) -> text + separator + key);
        }
        misplaced(slips, "it stands before the text", "密钥在前", (text, key) -> key + text);
        misplaced(slips, "it stands before the text, with &", "密钥在前并带 &", (text, key) -> key + "&" + text);
        misplaced(slips, "it stands on both sides", "密钥在前后各一次", (text, key) -> key + text + key);
        misplaced(slips, "it stands there twice", "密钥拼接了两次", (text, key) -> text + key + key);
        misplaced(slips, "it is missing", "没有拼接密钥", (text, key) -> text);
        return slips;
    }

    private static String cut(String key, int first, int last) {
        return key.length() > first + last ? key.substring(first, key.length() - last) : key;
    }

    private static String shown(String text) {
        return text.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\0", "\\0")
                .replace("\u00A0", "U+00A0")
                .replace(" ", "U+0020");
    }

    private static void changed(List<Slip> slips, String en, String zh, UnaryOperator<String> change) {
        form(slips, CauseId.KEY_MISPLACED, en, zh, change);
    }

    private static void misplaced(List<Slip> slips, String en, String zh, Signing.Keying keying) {
        place(slips, CauseId.KEY_MISPLACED, en, zh, keying);
    }

    static void form(List<Slip> slips, CauseId id, String en, String zh, UnaryOperator<String> change) {
        slips.add(new Slip(
                id,
                new Said(en, zh),
                "",
                signing -> signing.keying(signing.keying().key(change))));
    }

    static void place(List<Slip> slips, CauseId id, String en, String zh, Signing.Keying keying) {
        slips.add(new Slip(id, new Said(en, zh), "", signing -> signing.keying(keying)));
    }
}
