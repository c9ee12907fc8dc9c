package org.openvalidate.evidence;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.openvalidate.wire.Bytes;

/**
 * A text with its escapes undone, each character of which still knows where in the written text it stands: what is found
 * in the decoded text can be masked in the written one. Undone are percent escapes, XML references and JSON escapes.
 */
final class View {

    private static final Charset GBK = Charset.forName("GBK");

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
        View view = new View(text.length());
        int i = 0;
        while (i < text.length()) {
            Escape escape = Escape.at(text, i);
            if (escape.length() == 0) {
                view.add(text.charAt(i), from[i], to[i]);
                i++;
            } else if (escape.octet() && escape.value() >= 0x80) {
                i = view.addCharacterOf(this, i);
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
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '+') {
                view.add(text.charAt(i), from[i], to[i]);
            }
        }
        return view;
    }

    /** Appends the one character that several percent escapes spell, in UTF-8 or else in GBK. */
    private int addCharacterOf(View source, int start) {
        byte[] octets = new byte[4];
        int end = start;
        for (int count = 1; count <= octets.length; count++) {
            Escape escape = Escape.at(source.text, end);
            if (!escape.octet()) {
                break;
            }
            octets[count - 1] = (byte) escape.value();
            end += escape.length();
            Bytes read = Bytes.of(java.util.Arrays.copyOf(octets, count));
            if (read.legibleIn(StandardCharsets.UTF_8)) {
                return addAll(read.text(StandardCharsets.UTF_8), source, start, end);
            }
        }
        int two = start + 2 * Escape.OCTET;
        boolean pair = Escape.at(source.text, start + Escape.OCTET).octet();
        return pair
                ? addAll(Bytes.of(new byte[] {octets[0], octets[1]}).text(GBK), source, start, two)
                : addAll("\uFFFD", source, start, start + Escape.OCTET);
    }

    private int addAll(String characters, View source, int start, int end) {
        for (int i = 0; i < characters.length(); i++) {
            add(characters.charAt(i), source.from[start], source.to[end - 1]);
        }
        return end;
    }

    private void add(char character, int start, int end) {
        from[text.length()] = start;
        to[text.length()] = end;
        text.append(character);
    }
}
