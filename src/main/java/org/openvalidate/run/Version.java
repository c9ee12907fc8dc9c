package org.openvalidate.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The harness's own version, as the build wrote it. */
final class Version {

    private Version() {}

    static String text() {
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty("version", "unbuilt");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
