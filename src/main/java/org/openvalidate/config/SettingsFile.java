package org.openvalidate.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.openvalidate.problem.Problem;

/** The file named by {@code acceptance.config}: Java properties in UTF-8, by their full names. */
final class SettingsFile {

    private SettingsFile() {}

    static Map<String, String> read(Path file, List<Problem> problems) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(new Problem(
                    Settings.PREFIX + Settings.CONFIG,
                    "The file " + file + " cannot be read as settings.",
                    "Name a text file in UTF-8 with lines such as acceptance.seed=7."));
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            values.put(name, properties.getProperty(name));
        }
        return values;
    }
}
