package org.openvalidate.dialect.legacy;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parameters as a query string or a form body. Bytes that a sender left unescaped are read in the same charset as those
 * that it escaped.
 */
public final class Form {

    private static final int HEX = 16;

    private final List<Pair> pairs;
    private final boolean damaged;

    private Form(List<Pair> pairs, boolean damaged) {
        this.pairs = List.copyOf(pairs);
        this.damaged = damaged;
    }

    /**
     * As it stands on the wire.
     *
     * @param octets each character stands for one byte, as in ISO-8859-1
     */
    public static Form of(String octets) {
        List<Pair> pairs = new ArrayList<>();
        boolean damaged = false;
        for (int from = 0; from < octets.length(); ) {
            int end = octets.indexOf('&', from);
            String pair = octets.substring(from, end < 0 ? octets.length() : end);
            if (!isLegible(pair)) {
                damaged = true;
            } else if (!pair.isEmpty()) {
                pairs.add(Pair.of(pair));
            }
            from = end < 0 ? octets.length() : end + 1;
        }
        return new Form(pairs, damaged);
    }

    /** Parameters in their order, values decoded; of a name that comes twice the first value. */
    public static Map<String, String> parse(String text, Charset charset) {
        return of(octets(text, charset)).parameters(charset);
    }

    /** Parameters as a form body or query string. */
    public static String write(Map<String, String> parameters, Charset charset) {
        return parameters.entrySet().stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), charset) + "="
                        + URLEncoder.encode(parameter.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    /** A text as bytes in a charset, each as one character. */
    static String octets(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    /** Whether there are pairs in which a percent sign is not followed by two hex digits; they are left out. */
    public boolean damaged() {
        return damaged;
    }

    /** Parameters in their order, values decoded; of a name that comes twice the first value. */
    public Map<String, String> parameters(Charset charset) {
        Map<String, String> parameters = new LinkedHashMap<>();
        pairs.forEach(pair -> parameters.putIfAbsent(decoded(pair.name, charset), decoded(pair.value, charset)));
        return parameters;
    }

    /** Names that come more than once. */
    public Set<String> repeated(Charset charset) {
        Set<String> seen = new HashSet<>();
        return pairs.stream()
                .map(pair -> decoded(pair.name, charset))
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** Every value that a plain name has, in their order. */
    List<String> values(String name) {
        return pairs.stream()
                .filter(pair -> decoded(pair.name, StandardCharsets.ISO_8859_1).equals(name))
                .map(pair -> decoded(pair.value, StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static boolean isLegible(String pair) {
        for (int at = pair.indexOf('%'); at >= 0; at = pair.indexOf('%', at + 1)) {
            if (at + 2 >= pair.length() || !isHex(pair.charAt(at + 1)) || !isHex(pair.charAt(at + 2))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, HEX) >= 0;
    }

    private static String decoded(String octets, Charset charset) {
        if (isPlain(octets)) {
            return octets;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(octets.length());
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(octets, i + 1, i + 3, HEX));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toString(charset);
    }

    /** Most names and values stand for themselves in every charset. */
    private static boolean isPlain(String octets) {
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (c == '%' || c == '+' || c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** One parameter, still escaped. */
    private record Pair(String name, String value) {
        static Pair of(String pair) {
            int equals = pair.indexOf('=');
            return equals < 0 ? new Pair(pair, "") : new Pair(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }
}
