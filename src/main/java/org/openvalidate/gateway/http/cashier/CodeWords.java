package org.openvalidate.gateway.http.cashier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an error code of a page means and what to do about it, in our own words, in both languages. Codes: legacy-online
 * §3.1, §8.1, §8.2, §8.4. One that is not in the table is told as such: a fault may have any code.
 */
final class CodeWords {

    private static final Pattern BAR = Pattern.compile(" \\| ");
    private static final String OTHERS = "*";
    private static final Map<String, List<String>> TABLE = table();

    private CodeWords() {}

    static String meaning(String code, Tongue tongue) {
        return row(code).get(tongue == Tongue.EN ? 1 : 3);
    }

    static String remedy(String code, Tongue tongue) {
        return row(code).get(tongue == Tongue.EN ? 2 : 4);
    }

    /** The codes that have words of their own. */
    static List<String> known() {
        return TABLE.keySet().stream()
                .filter(code -> !code.equals(OTHERS))
                .sorted()
                .toList();
    }

    private static List<String> row(String code) {
        return TABLE.getOrDefault(code, Objects.requireNonNull(TABLE.get(OTHERS)));
    }

    private static Map<String, List<String>> table() {
        try (InputStream file = Objects.requireNonNull(CodeWords.class.getResourceAsStream("codes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(BAR.split(line, -1)))
                    .collect(Collectors.toMap(row -> row.get(0), row -> row));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
