package org.openvalidate.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Bytes;

/**
 * A text with its escapes undone, each character of which still knows where in the written text it stands: what is found
 * in the decoded text can be masked in the written one. Undone are percent escapes, XML references and JSON escapes.
 */
final class View {

    private static final Charset GBK = Charset.forName("GBK");

    private final String text;

    /** Where each character stands in the written text; null where this is the written text itself. */
    private final int @Nullable [] from;

    private final int @Nullable [] to;

    private View(String text, int @Nullable [] from, int @Nullable [] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    static View of(String written) {
        return new View(written, null, null);
    }

    String text() {
        return text;
    }

    /** The stretch of the written text behind a stretch of this one. */
    Range range(int start, int end, String mask) {
        return new Range(from(start), to(end - 1), mask);
    }

    /** One layer of escapes undone; this itself where there are none. */
    View decoded() {
        if (text.indexOf('%') < 0 && text.indexOf('&') < 0 && text.indexOf('\\') < 0) {
            return this;
        }
        Tracing tracing = new Tracing(text.length());
        int i = 0;
        while (i < text.length()) {
            Escape escape = Escape.at(text, i);
            if (escape.length() == 0) {
                tracing.add(text.charAt(i), from(i), to(i));
                i++;
            } else if (escape.octet()) {
                i = addOctets(tracing, i);
            } else {
                tracing.add((char) escape.value(), from(i), to(i + escape.length() - 1));
                i += escape.length();
            }
        }
        return tracing.view();
    }

    /** Without what a key or password may be wrapped with or lose on its way: white space, and plus signs. */
    View compact() {
        if (text.chars().noneMatch(c -> wraps((char) c))) {
            return this;
        }
        Tracing tracing = new Tracing(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!wraps(text.charAt(i))) {
                tracing.add(text.charAt(i), from(i), to(i));
            }
        }
        return tracing.view();
    }

    /** The text alone that {@link #compact()} leaves. */
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!wraps(text.charAt(i))) {
                squeezed.append(text.charAt(i));
            }
        }
        return squeezed.length() == text.length() ? text : squeezed.toString();
    }

    private static boolean wraps(char c) {
        return Character.isWhitespace(c) || c == '+';
    }

    private int from(int index) {
        return from == null ? index : from[index];
    }

    private int to(int index) {
        return to == null ? index + 1 : to[index];
    }

    /** Appends what a run of percent escapes spells: UTF-8 where all of it is legible as that, otherwise GBK. */
    private int addOctets(Tracing tracing, int start) {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int end = start;
        for (Escape each = Escape.at(text, end); each.octet(); each = Escape.at(text, end)) {
            run.write(each.value());
            end += each.length();
        }
        byte[] octets = run.toByteArray();
        Charset charset = Bytes.of(octets).legibleIn(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GBK;
        int i = 0;
        while (i < octets.length) {
            int size = Math.min(size(octets[i] & 0xFF, charset), octets.length - i);
            int first = start + i * Escape.OCTET;
            int last = first + size * Escape.OCTET - 1;
            if (size == 1 && octets[i] >= 0) {
                tracing.add((char) octets[i], from(first), to(last));
            } else {
                String character =
                        Bytes.of(Arrays.copyOfRange(octets, i, i + size)).text(charset);
                for (int k = 0; k < character.length(); k++) {
                    tracing.add(character.charAt(k), from(first), to(last));
                }
            }
            i += size;
        }
        return end;
    }

    /** How many octets a character has that begins with this one. */
    private static int size(int octet, Charset charset) {
        if (octet < 0x80) {
            return 1;
        }
        if (charset.equals(GBK) || octet < 0xE0) {
            return 2;
        }
        return octet < 0xF0 ? 3 : 4;
    }

    /** A view while it is made. It is never longer than what it is made of. */
    private static final class Tracing {
        private final char[] characters;
        private final int[] from;
        private final int[] to;
        private int length;

        Tracing(int most) {
            characters = new char[most];
            from = new int[most];
            to = new int[most];
        }

        void add(char character, int start, int end) {
            characters[length] = character;
            from[length] = start;
            to[length] = end;
            length++;
        }

        View view() {
            return new View(new String(characters, 0, length), from, to);
        }
    }
}
