package org.openvalidate.diagnose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Ways to put a shared key to the text wrongly. */
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
            "\n",
            "\r\n",
            " ",
            "|",
            ",",
            ":",
            "&md5_key=",
            "&secretKey=");

    private KeySlips() {}

    static List<Slip> all() {
        List<Slip> slips = new ArrayList<>();
        for (String blank : BLANKS) {
            add(
                    slips,
                    CauseId.KEY_WHITESPACE,
                    shown(blank) + " after the key",
                    "密钥后有 " + shown(blank),
                    (text, key) -> text + key + blank);
        }
        for (String separator : SEPARATORS) {
            boolean blank = separator.isBlank();
            CauseId id = blank ? CauseId.KEY_WHITESPACE : CauseId.KEY_SEPARATOR;
            add(
                    slips,
                    id,
                    shown(separator) + " before the key",
                    "密钥前有 " + shown(separator),
                    (text, key) -> text + separator + key);
        }
        add(
                slips,
                CauseId.KEY_WHITESPACE,
                "a byte order mark before the key",
                "密钥前有 BOM",
                (text, key) -> text + "\uFEFF" + key);
        add(
                slips,
                CauseId.KEY_WHITESPACE,
                "a blank on both sides of the key",
                "密钥两侧有空格",
                (text, key) -> text + " " + key + " ");
        add(slips, CauseId.KEY_MISPLACED, "it stands before the text", "密钥在前", (text, key) -> key + text);
        add(
                slips,
                CauseId.KEY_MISPLACED,
                "it stands before the text, with &",
                "密钥在前并带 &",
                (text, key) -> key + "&" + text);
        add(slips, CauseId.KEY_MISPLACED, "it stands on both sides", "密钥在前后各一次", (text, key) -> key + text + key);
        add(slips, CauseId.KEY_MISPLACED, "it stands there twice", "密钥拼接了两次", (text, key) -> text + key + key);
        add(slips, CauseId.KEY_MISPLACED, "it is missing", "没有拼接密钥", (text, key) -> text);
        add(
                slips,
                CauseId.KEY_MISPLACED,
                "in small letters",
                "密钥变成小写",
                (text, key) -> text + key.toLowerCase(Locale.ROOT));
        add(
                slips,
                CauseId.KEY_MISPLACED,
                "in capital letters",
                "密钥变成大写",
                (text, key) -> text + key.toUpperCase(Locale.ROOT));
        add(slips, CauseId.KEY_MISPLACED, "in double quotes", "密钥带双引号", (text, key) -> text + "\"" + key + "\"");
        add(slips, CauseId.KEY_MISPLACED, "in single quotes", "密钥带单引号", (text, key) -> text + "'" + key + "'");
        add(
                slips,
                CauseId.KEY_MISPLACED,
                "without its last character",
                "密钥缺最后一位",
                (text, key) -> text + cut(key, 0, 1));
        add(
                slips,
                CauseId.KEY_MISPLACED,
                "without its first character",
                "密钥缺第一位",
                (text, key) -> text + cut(key, 1, 0));
        add(
                slips,
                CauseId.KEY_MISPLACED,
                "in Base64",
                "密钥为 Base64",
                (text, key) -> text + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
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

    private static void add(List<Slip> slips, CauseId id, String en, String zh, Signing.Keying keying) {
        slips.add(new Slip(id, new Said(en, zh), "", signing -> signing.keying(keying)));
    }
}
