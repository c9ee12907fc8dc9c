package org.openvalidate.dialect.legacy.files;

import java.util.Optional;
import java.util.Set;

/**
 * A column of a file.
 *
 * @param name as the header writes it; upper and lower case are not told apart when it is looked for
 * @param cell what it holds
 * @param longest most characters of a value, 0 where nothing is published
 * @param words the values there are, none where any will do
 * @param blank whether a value may be empty
 * @param optional whether the whole column may be missing
 * @param currency for an amount: the column that names its currency, or a currency
 */
public record Column(
        String name, Cell cell, int longest, Set<String> words, boolean blank, boolean optional, String currency) {

    public Column {
        words = Set.copyOf(words);
    }

    static Column id(String name) {
        return new Column(name, Cell.TEXT, 64, Set.of(), false, false, "");
    }

    static Column text(String name, int longest) {
        return new Column(name, Cell.TEXT, longest, Set.of(), true, false, "");
    }

    static Column word(String name, String... words) {
        return new Column(name, Cell.TEXT, 0, Set.of(words), false, false, "");
    }

    static Column cell(String name, Cell cell) {
        return new Column(name, cell, 0, Set.of(), false, false, "");
    }

    /** An amount in the currency that a column names, or in a currency. */
    static Column amount(String name, String currency) {
        return new Column(name, Cell.AMOUNT, 0, Set.of(), false, false, currency);
    }

    /** An amount that may be negative. */
    static Column signed(String name, String currency) {
        return new Column(name, Cell.SIGNED, 0, Set.of(), false, false, currency);
    }

    /** The same where a value may be empty. */
    Column orBlank() {
        return new Column(name, cell, longest, words, true, optional, currency);
    }

    /** The same where the column may be missing as well. */
    Column orAbsent() {
        return new Column(name, cell, longest, words, true, true, currency);
    }

    /** Whether an amount stands in it. */
    public boolean holdsAmount() {
        return cell == Cell.AMOUNT || cell == Cell.SIGNED;
    }

    /** The values there are, empty where there are more than two. */
    String dueWords() {
        return words.size() > 2
                ? ""
                : String.join(" or ", words.stream().sorted().toList());
    }

    /** What is wrong with a value, in words. */
    Optional<String> defect(String text, String itsCurrency) {
        if (text.indexOf('\ufffd') >= 0) {
            return Optional.of("holds bytes that are neither UTF-8 nor GBK");
        }
        if (text.isEmpty()) {
            return blank ? Optional.empty() : Optional.of("is empty");
        }
        if (!words.isEmpty() && !words.contains(text)) {
            return Optional.of(
                    "is none of " + String.join(", ", words.stream().sorted().toList()));
        }
        if (longest > 0 && text.codePointCount(0, text.length()) > longest) {
            return Optional.of("is longer than " + longest);
        }
        return cell.defect(text, itsCurrency);
    }
}
