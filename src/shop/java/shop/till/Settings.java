package shop.till;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;

/** What the shop is configured with: the environment, else the properties file, else a default. */
final class Settings {

    private static final String PREFIX = "TILL_";

    private final Map<String, String> environment;
    private final Properties file;
    private final List<String> problems = new ArrayList<>();

    private Settings(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /** @param properties the file with the same names as the environment, or null */
    static Settings read(Map<String, String> environment, Path properties) throws IOException {
        Properties file = new Properties();
        if (properties != null) {
            try (var reader = Files.newBufferedReader(properties, UTF_8)) {
                file.load(reader);
            }
        }
        return new Settings(environment, file);
    }

    /** A setting that may be left out. */
    String text(String name, String otherwise) {
        String key = PREFIX + name;
        String value = environment.getOrDefault(key, file.getProperty(key, "")).strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** A setting that must be there. */
    String need(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            problems.add(PREFIX + name + " is not set");
        }
        return value;
    }

    /** A secret, given as it is or, under the name with {@code _FILE}, as the file that holds it. */
    String secret(String name, boolean needed) {
        String path = text(name + "_FILE", "");
        if (path.isEmpty()) {
            return needed ? need(name) : text(name, "");
        }
        try {
            return Files.readString(Path.of(path), UTF_8).strip();
        } catch (IOException unreadable) {
            problems.add(PREFIX + name + "_FILE names a file that cannot be read");
            return "";
        }
    }

    boolean yes(String name, boolean otherwise) {
        return text(name, otherwise ? "Y" : "N").equals("Y");
    }

    int port(String name) {
        return checked(
                name,
                "0",
                value -> {
                    int port = Integer.parseInt(value);
                    if (port < 0 || port > 65_535) {
                        throw new IllegalArgumentException("a port is expected");
                    }
                    return port;
                },
                0);
    }

    /** An ISO-8601 duration such as PT3S. */
    Duration duration(String name, String otherwise) {
        return checked(name, otherwise, Duration::parse, Duration.ZERO);
    }

    String oneOf(String name, String otherwise, Set<String> words) {
        return checked(
                name,
                otherwise,
                value -> {
                    if (!words.contains(value)) {
                        throw new IllegalArgumentException("one of " + words + " is expected");
                    }
                    return value;
                },
                otherwise);
    }

    /** Reads a value; one that cannot be read is a problem for {@link #complain} and stands in for nothing. */
    <T> T checked(String name, String otherwise, Function<String, T> reader, T broken) {
        try {
            return reader.apply(text(name, otherwise));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            problems.add(PREFIX + name + ": " + unreadable.getMessage());
            return broken;
        }
    }

    /** Something else that is wrong with a setting. */
    void problem(String text) {
        problems.add(text);
    }

    /** All that is wrong, at once. */
    void complain() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }
}
