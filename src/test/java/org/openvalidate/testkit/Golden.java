package org.openvalidate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what was rendered with a file under {@code src/test/resources/golden}. {@code -Dgolden.update=true} writes
 * the file instead; a person then reads the difference before it is committed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void assertMatches(String name, String rendered) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, rendered);
            }
            assertThat(file)
                    .as("golden file; write it with -Dgolden.update=true")
                    .exists();
            assertThat(rendered).as(name).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
