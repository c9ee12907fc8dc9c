package org.openvalidate.diagnose;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.openvalidate.dialect.legacy.Form;

/** Texts in which each character stands for one byte, so that nothing is lost before the charset is known. */
final class Octets {

    private static final String UNRESERVED = "-_.~";

    private Octets() {}

    /** A text in UTF-8, each byte as one character. */
    static String of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    static String of(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    /** A value as a form means it, its escapes undone. */
    static String decoded(String octets, Charset charset) {
        return Form.of("v=" + octets).parameters(charset).getOrDefault("v", "");
    }

    /** The text of octets that have no escapes. */
    static String text(String octets, Charset charset) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    /** Every byte escaped but letters, digits and these. */
    static String escaped(String text, Charset charset, String spared, boolean plusForBlank, boolean lower) {
        HexFormat hex = lower ? HexFormat.of() : HexFormat.of().withUpperCase();
        StringBuilder escaped = new StringBuilder();
        for (byte each : text.getBytes(charset)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || spared.indexOf(c) >= 0);
            if (plain) {
                escaped.append(c);
            } else if (c == ' ' && plusForBlank) {
                escaped.append('+');
            } else {
                escaped.append('%').append(hex.toHexDigits(each));
            }
        }
        return escaped.toString();
    }

    /** As curl escapes. */
    static String escaped(String octets) {
        return escaped(octets, StandardCharsets.ISO_8859_1, UNRESERVED, false, false);
    }

    /** Each byte as one character. */
    static String of(byte[] bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        plain.writeBytes(bytes);
        return plain.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether what an escaped value stands for is UTF-8 of characters beyond U+07FF: other charsets hardly ever come to that. */
    static boolean isWideUtf8(String octets) {
        String text = decoded(octets, StandardCharsets.UTF_8);
        return text.chars().anyMatch(each -> each > 0x7FF) && text.indexOf('\uFFFD') < 0;
    }
}
