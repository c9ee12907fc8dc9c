package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Span;

/**
 * One row of the table of phrases: {@code not within {t} = {t}内没有}. Holes have one letter and, where a row has several of
 * a kind, a digit: {@code n} a number, {@code t} a length of time, {@code c} one word of the protocol, {@code x} anything,
 * left as it is, {@code w} words that the table must say themselves.
 *
 * @param literals what stands before, between and behind the holes; one more than holes
 */
record Phrase(String english, String chinese, List<String> literals, List<String> holes) {

    private static final String BETWEEN = " = ";
    private static final Pattern HOLE = Pattern.compile("\\{([ntcxw]\\d?)\\}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern LENGTH = Pattern.compile(Span.PATTERN);
    private static final Pattern WORD = Pattern.compile("[^\\s,;()]+");

    static Phrase of(String row) {
        int middle = row.indexOf(BETWEEN);
        if (middle < 0) {
            throw new IllegalArgumentException("no English" + BETWEEN + "Chinese: " + row);
        }
        String english = row.substring(0, middle);
        List<String> literals = new ArrayList<>();
        List<String> holes = new ArrayList<>();
        Matcher matcher = HOLE.matcher(english);
        int from = 0;
        while (matcher.find()) {
            literals.add(english.substring(from, matcher.start()));
            holes.add(matcher.group(1));
            from = matcher.end();
        }
        literals.add(english.substring(from));
        return new Phrase(english, row.substring(middle + BETWEEN.length()), List.copyOf(literals), List.copyOf(holes));
    }

    /** The more letters a row has outside of its holes, the more telling it is; one that takes anything comes later. */
    int weight() {
        int letters = literals.stream().mapToInt(String::length).sum();
        return 2 * letters + (holes.stream().anyMatch(hole -> hole.startsWith("x")) ? 0 : 1);
    }

    /** The phrase in Chinese, where this is the one that was said. */
    Optional<String> told(String said, Function<String, Optional<String>> words) {
        String first = literals.get(0);
        if (!said.startsWith(first)) {
            return Optional.empty();
        }
        return holes.isEmpty() && said.length() > first.length()
                ? Optional.empty()
                : told(said, 0, first.length(), chinese, words);
    }

    /** Fills one hole after the other; where words could end in more than one place, each is tried. */
    private Optional<String> told(
            String said, int hole, int from, String told, Function<String, Optional<String>> words) {
        if (hole == holes.size()) {
            return Optional.of(told);
        }
        String next = literals.get(hole + 1);
        boolean last = hole == holes.size() - 1;
        int end = last ? ending(said, next, from) : said.indexOf(next, from);
        while (end >= 0) {
            int behind = end + next.length();
            String name = holes.get(hole);
            Optional<String> whole = filled(name, said.substring(from, end), words)
                    .flatMap(filling -> told(said, hole + 1, behind, told.replace("{" + name + "}", filling), words));
            if (whole.isPresent() || last) {
                return whole;
            }
            end = said.indexOf(next, end + 1);
        }
        return Optional.empty();
    }

    private static int ending(String said, String next, int from) {
        int end = said.length() - next.length();
        return said.endsWith(next) && end >= from ? end : -1;
    }

    private static Optional<String> filled(String hole, String said, Function<String, Optional<String>> words) {
        return switch (hole.charAt(0)) {
            case 'n' -> Optional.of(said).filter(NUMBER.asMatchPredicate());
            case 't' -> Optional.of(said).filter(LENGTH.asMatchPredicate()).map(length -> Span.in(length, Lang.ZH));
            case 'c' -> Optional.of(said).filter(WORD.asMatchPredicate());
            case 'w' -> words.apply(said);
            default -> Optional.of(said);
        };
    }
}
