package org.openvalidate.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Phrases that one table says in Chinese, the most telling first. */
final class PhraseTable {

    private final List<Phrase> phrases;

    /** @param name of a resource beside this class, a phrase a row; what begins with # is for its readers */
    PhraseTable(String name) {
        this.phrases = read(name);
    }

    /** @param words what the holes for words may be filled with */
    Optional<String> told(String said, Function<String, Optional<String>> words) {
        for (Phrase phrase : phrases) {
            Optional<String> told = phrase.told(said, words);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** The phrases in English. */
    List<String> english() {
        return phrases.stream().map(Phrase::english).toList();
    }

    private static List<Phrase> read(String table) {
        try (InputStream rows = PhraseTable.class.getResourceAsStream(table)) {
            if (rows == null) {
                throw new IllegalStateException(table + " is missing");
            }
            List<Phrase> phrases = new ArrayList<>();
            new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(Phrase::of)
                    .forEach(phrases::add);
            phrases.sort(Comparator.comparingInt(Phrase::weight).reversed());
            return List.copyOf(phrases);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
