package org.openvalidate.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that must never be written, in every form in which they could come by: as they are, wrapped or on one line,
 * in hex, and inside Base64 at each of its three alignments. Percent, XML and JSON escapes are undone before the search.
 */
final class KnownSecrets {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_IN_BASE64 = 6;

    /** Shorter words are masked only where no letter or digit adjoins: a six-digit password is no part of a trade id. */
    private static final int SHORT = 12;

    private final List<String> needles;
    private final List<String> words;

    KnownSecrets(Collection<String> secrets) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> alone = new LinkedHashSet<>();
        for (String secret : secrets) {
            String bare = secret.replaceAll("-----(BEGIN|END)[A-Z ]+-----", "").strip();
            for (String form : List.of(secret.strip(), bare, bare.replaceAll("\\s", ""))) {
                if (compact(form).length() >= SHORTEST) {
                    (isWord(form) ? alone : found).add(form);
                    found.addAll(encodings(form));
                }
            }
        }
        words = List.copyOf(alone);
        needles = found.stream().map(KnownSecrets::compact).distinct().toList();
    }

    private KnownSecrets(List<String> needles, List<String> words) {
        this.needles = needles;
        this.words = words;
    }

    KnownSecrets and(KnownSecrets more) {
        return new KnownSecrets(joined(needles, more.needles), joined(words, more.words));
    }

    /** A quick answer for a text without escapes. */
    boolean absentFrom(String text) {
        String squeezed = View.squeezed(text);
        return needles.stream().noneMatch(squeezed::contains) && words.stream().noneMatch(text::contains);
    }

    /** Where in the written text they stand. */
    List<Range> in(View view) {
        View compact = view.compact();
        String text = compact.text();
        List<Range> ranges = new ArrayList<>();
        for (String needle : needles) {
            for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length())) {
                ranges.add(compact.range(at, at + needle.length(), SensitiveFields.MASK));
            }
        }
        for (String word : words) {
            String plain = view.text();
            for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                if (!adjoins(plain, at - 1) && !adjoins(plain, at + word.length())) {
                    ranges.add(view.range(at, at + word.length(), SensitiveFields.MASK));
                }
            }
        }
        return ranges;
    }

    private static List<String> joined(List<String> these, List<String> those) {
        return Stream.concat(these.stream(), those.stream()).distinct().toList();
    }

    private static boolean isWord(String secret) {
        return secret.length() < SHORT && secret.matches("[A-Za-z0-9]+");
    }

    private static boolean adjoins(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static Set<String> encodings(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= SHORTEST_IN_BASE64) {
            String hex = HexFormat.of().formatHex(bytes);
            forms.add(hex);
            forms.add(hex.toUpperCase(Locale.ROOT));
            for (int shift = 0; shift < 3; shift++) {
                String core = core(bytes, shift);
                forms.add(core);
                forms.add(core.replace('+', '-').replace('/', '_'));
            }
        }
        return forms;
    }

    /** The Base64 characters that depend on the secret alone when so many foreign bytes (mod 3) precede it. */
    private static String core(byte[] secret, int shift) {
        byte[] shifted = new byte[shift + secret.length];
        System.arraycopy(secret, 0, shifted, shift, secret.length);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = shift == 0 ? 0 : shift + 1;
        int last = shifted.length % 3 == 0 ? base64.length() : base64.length() - 1;
        return base64.substring(first, last);
    }

    private static String compact(String text) {
        return View.of(text).compact().text();
    }
}
