package org.openvalidate.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Span;

/**
 * What checks and the judge say, in the reader's language. They speak English, since findings are also for programs; the
 * table {@code fact-words.zh.txt} says each of their phrases in Chinese. Codes, ids, amounts and names of fields are the
 * protocol's own words and stay as they are.
 */
public final class FactWords {

    private static final PhraseTable PHRASES = new PhraseTable("fact-words.zh.txt");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w.:/#-])[A-Za-z]?[a-z]+(?![\\w.:=/-])");

    private FactWords() {}

    /** The key or the value of a fact or a reason in this language; what the table does not know stays English. */
    static String in(String said, Lang lang) {
        return lang == Lang.ZH ? chinese(said).orElse(said) : said;
    }

    /** What is said, in Chinese; empty where the table does not say it. */
    public static Optional<String> chinese(String said) {
        String heading = Wording.of("FACT", said, Lang.ZH);
        if (!heading.equals(said)) {
            return Optional.of(heading);
        }
        Optional<String> told = PHRASES.told(said, FactWords::chinese);
        if (told.isPresent()) {
            return told;
        }
        if (said.matches(Span.PATTERN)) {
            return Optional.of(Span.in(said, Lang.ZH));
        }
        return listed(said).or(() -> isProtocol(said) ? Optional.of(said) : Optional.empty());
    }

    /** The phrases of the table in English, most telling first. */
    public static List<String> phrases() {
        return PHRASES.english();
    }

    private static boolean isPlain(String said) {
        return said.matches(Span.PATTERN) || isProtocol(said);
    }

    private static boolean isProtocol(String said) {
        return !ENGLISH.matcher(QUOTED.matcher(said).replaceAll("")).find();
    }

    /** An enumeration, each part by itself; commas between codes, a fuller stop between phrases. */
    private static Optional<String> listed(String said) {
        for (Joint joint : Joint.values()) {
            List<String> parts = List.of(said.split(Pattern.quote(joint.english), -1));
            if (parts.size() == 1) {
                continue;
            }
            List<String> told = parts.stream()
                    .map(FactWords::chinese)
                    .flatMap(Optional::stream)
                    .toList();
            if (told.size() == parts.size()) {
                return Optional.of(told.stream()
                        .collect(Collectors.joining(
                                parts.stream().allMatch(FactWords::isPlain) ? joint.codes : joint.phrases)));
            }
        }
        return Optional.empty();
    }

    /** What joins the parts of an enumeration. */
    private enum Joint {
        SEMICOLON("; ", "；", "；"),
        THEN(", then ", "，随后 ", "，随后"),
        COMMA(", ", "、", "，"),
        AND(" and ", " 和 ", "，"),
        OR(" or ", " 或 ", "，或");

        private final String english;
        private final String codes;
        private final String phrases;

        Joint(String english, String codes, String phrases) {
            this.english = english;
            this.codes = codes;
            this.phrases = phrases;
        }
    }
}
