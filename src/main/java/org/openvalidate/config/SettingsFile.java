package org.openvalidate.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.openvalidate.problem.Problem;

/** The file named by {@code acceptance.config}: Java properties in UTF-8. */
final class SettingsFile {

    private SettingsFile() {}

    /** The settings of a run, without their prefix. */
    static Map<String, String> read(Path file, List<Problem> problems) {
        Properties properties = load(file, problems);
        Map<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(Settings.PREFIX)) {
                values.put(name.substring(Settings.PREFIX.length()), properties.getProperty(name));
            }
        }
        return values;
    }

    /** What else could stand in an environment variable. */
    static Map<String, String> variables(Path file, List<SettingFlaw> flaws) {
        List<Problem> problems = new ArrayList<>();
        Properties properties = load(file, problems);
        if (!problems.isEmpty()) {
            flaws.add(new SettingFlaw(
                    SettingFlaw.Kind.UNREADABLE_FILE, Settings.PREFIX + Settings.CONFIG, file.toString()));
        }
        Map<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (Variable.named(name).isPresent()) {
                values.put(name, properties.getProperty(name));
            } else if (!name.startsWith(Settings.PREFIX)) {
                flaws.add(new SettingFlaw(SettingFlaw.Kind.UNKNOWN_NAME, file + ", " + name, ""));
            }
        }
        return values;
    }

    private static Properties load(Path file, List<Problem> problems) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(new Problem(
                    Settings.PREFIX + Settings.CONFIG,
                    "The file " + file + " cannot be read as settings.",
                    "Name a text file in UTF-8 with lines such as acceptance.seed=7."));
        }
        return properties;
    }
}
