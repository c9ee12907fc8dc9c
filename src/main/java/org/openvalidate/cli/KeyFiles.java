package org.openvalidate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openvalidate.dialect.UnreadableKey;
import org.openvalidate.dialect.WrittenKey;
import org.openvalidate.problem.BadInput;

/** Keys from files: what is wrong with one is told without a word of what is in it. */
final class KeyFiles {

    private static final long LARGEST = 65_536;

    private KeyFiles() {}

    /** The text of a file. */
    static String text(String option, Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadInput(option + " " + file, "The file is far too large for a key.", "Name the key's file.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BadInput(option + " " + file, "The file cannot be read.", "Name a file that is there.");
        }
    }

    /** A key in any of its forms. */
    static WrittenKey key(String option, Path file) {
        String text = text(option, file);
        try {
            return WrittenKey.read(text);
        } catch (UnreadableKey unreadable) {
            UnreadableKey.Reason why = unreadable.reason();
            throw new BadInput(option + " " + file, why.what("en"), why.remedy("en"));
        }
    }

    /** The key shared under MD5, without the line break that an editor put after it. */
    static String shared(String option, Path file) {
        String key = text(option, file).strip().replace("\uFEFF", "");
        if (key.isEmpty()) {
            throw new BadInput(option + " " + file, "There is nothing in the file.", "Put the key into it.");
        }
        return key;
    }
}
