package org.openvalidate.testkit;

import java.nio.file.Path;

/** A generated page of the documentation, compared and updated like any golden file. */
public final class Page {

    private static final Path FOLDER = Path.of("src/docs");

    private Page() {}

    public static void check(String name, String actual) {
        Golden.check(FOLDER.resolve(name), actual);
    }
}
