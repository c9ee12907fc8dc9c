package org.openvalidate.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.openvalidate.wire.Bytes;

/**
 * A text with its escapes undone, each character of which still knows where in the written text it stands: what is found
 * in the decoded text can be masked in the written one. Undone are percent escapes, XML references and JSON escapes.
 */
final class View {

    private static final Charset GBK = Charset.forName("GBK");

    private static final Pattern ESCAPE = Pattern.compile("[%&\\\\]");

    private final StringBuilder text = new StringBuilder();
    private final int[] from;
    private final int[] to;

    private View(int size) {
        this.from = new int[size];
        this.to = new int[size];
    }

    static View of(String written) {
        View view = new View(written.length());
        for (int i = 0; i < written.length(); i++) {
            view.add(written.charAt(i), i, i + 1);
        }
        return view;
    }

    String text() {
        return text.toString();
    }

    /** The stretch of the written text behind a stretch of this one. */
    Range range(int start, int end, String mask) {
        return new Range(from[start], to[end - 1], mask);
    }

    /** One layer of escapes undone. */
    View decoded() {
        if (!ESCAPE.matcher(text).find()) {
            return this;
        }
        View view = new View(text.length());
        int i = 0;
        while (i < text.length()) {
            Escape escape = Escape.at(text, i);
            if (escape.length() == 0) {
                view.add(text.charAt(i), from[i], to[i]);
                i++;
            } else if (escape.octet()) {
                i = view.addOctets(this, i);
            } else {
                view.add((char) escape.value(), from[i], to[i + escape.length() - 1]);
                i += escape.length();
            }
        }
        return view;
    }

    /** Without what a key or password may be wrapped with or lose on its way: white space, and plus signs. */
    View compact() {
        View view = new View(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!wraps(text.charAt(i))) {
                view.add(text.charAt(i), from[i], to[i]);
            }
        }
        return view;
    }

    /** The text alone that {@link #compact()} leaves. */
    static String squeezed(String text) {
        return text.chars()
                .filter(c -> !wraps((char) c))
                .collect(StringBuilder::new, (squeezed, c) -> squeezed.append((char) c), StringBuilder::append)
                .toString();
    }

    private static boolean wraps(char c) {
        return Character.isWhitespace(c) || c == '+';
    }

    /** Appends what a run of percent escapes spells: UTF-8 where all of it is legible as that, otherwise GBK. */
    private int addOctets(View source, int start) {
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int end = start;
        for (Escape each = Escape.at(source.text, end); each.octet(); each = Escape.at(source.text, end)) {
            run.write(each.value());
            end += each.length();
        }
        byte[] octets = run.toByteArray();
        Charset charset = Bytes.of(octets).legibleIn(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : GBK;
        int i = 0;
        while (i < octets.length) {
            int size = Math.min(size(octets[i] & 0xFF, charset), octets.length - i);
            String character = Bytes.of(Arrays.copyOfRange(octets, i, i + size)).text(charset);
            int from = start + i * Escape.OCTET;
            addAll(character, source, from, from + size * Escape.OCTET);
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

    private void addAll(String characters, View source, int start, int end) {
        for (int i = 0; i < characters.length(); i++) {
            add(characters.charAt(i), source.from[start], source.to[end - 1]);
        }
    }

    private void add(char character, int start, int end) {
        from[text.length()] = start;
        to[text.length()] = end;
        text.append(character);
    }
}
