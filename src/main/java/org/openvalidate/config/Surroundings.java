package org.openvalidate.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.problem.Problem;

/**
 * What the account, its gateway and the merchant's own system are: environment variables, else the same names in the file
 * of {@code acceptance.config}, else the usual values. A value may stand there itself or in the file that {@code …_FILE}
 * names.
 */
public final class Surroundings {

    private static final long LARGEST = 1_000_000;
    private static final String ENVIRONMENT = "environment";

    private final Map<Variable, Setting> values = new EnumMap<>(Variable.class);
    private final List<SettingFlaw> flaws = new ArrayList<>();

    private Surroundings() {}

    /**
     * Resolves every variable.
     *
     * @param environment as {@code System.getenv()} has it
     * @param config the file of {@code acceptance.config}, empty where there is none
     */
    public static Surroundings resolve(Map<String, String> environment, String config) {
        Surroundings surroundings = new Surroundings();
        for (Variable variable : Variable.values()) {
            if (!variable.usual().isEmpty()) {
                surroundings.values.put(variable, new Setting(variable.name(), variable.usual(), "default"));
            }
        }
        if (!config.isEmpty()) {
            surroundings.take(SettingsFile.variables(Path.of(config), surroundings.flaws), config);
        }
        surroundings.take(environment, ENVIRONMENT);
        return surroundings;
    }

    /** What is wrong with them before anybody looks at a value: files that cannot be read, values given twice. */
    public List<SettingFlaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The same as problems. */
    public List<Problem> problems() {
        return flaws.stream().map(SettingFlaw::problem).toList();
    }

    /** A value, empty where nothing was set. */
    public String text(Variable variable) {
        Setting setting = values.get(variable);
        return setting == null ? "" : setting.value();
    }

    /** Whether somebody set it, and not only we. */
    public boolean isSet(Variable variable) {
        Setting setting = values.get(variable);
        return setting != null && !setting.source().equals("default");
    }

    /** Where a value came from, in the user's words; its name alone where nothing was set. */
    public String where(Variable variable) {
        Setting setting = values.get(variable);
        return setting == null ? variable.name() : setting.name() + " (" + setting.source() + ")";
    }

    /** Those of these that nobody set, each as a problem of its own. */
    public List<Problem> missing(Collection<Variable> needed) {
        return needed.stream()
                .filter(variable -> text(variable).isEmpty())
                .map(variable -> new Problem(
                        variable.name(),
                        "It is not set.",
                        variable.mayStandInFile()
                                ? "Set it, or " + variable.fileName() + " to the name of a file that holds it."
                                : "Set it, or write it into the file of acceptance.config."))
                .toList();
    }

    /** Every value that is set, as it may be shown. */
    public List<Setting> masked() {
        return values.entrySet().stream()
                .map(each -> new Setting(
                        each.getKey().name(),
                        each.getKey().masked(each.getValue().value()),
                        each.getValue().source()))
                .toList();
    }

    /** What must never be shown. */
    public List<String> secrets() {
        return Arrays.stream(Variable.values())
                .filter(Variable::isSecret)
                .map(this::text)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return masked().toString();
    }

    private void take(Map<String, String> given, String source) {
        for (Variable variable : Variable.values()) {
            String value = given.getOrDefault(variable.name(), "").strip();
            String file = given.getOrDefault(variable.fileName(), "").strip();
            if (!value.isEmpty() && !file.isEmpty()) {
                flaws.add(new SettingFlaw(SettingFlaw.Kind.TWICE, variable.name() + " (" + source + ")", ""));
            } else if (!value.isEmpty()) {
                values.put(variable, new Setting(variable.name(), value, source));
            } else if (!file.isEmpty() && variable.isPlace()) {
                values.put(variable, new Setting(variable.fileName(), file, source));
            } else if (!file.isEmpty() && variable.mayStandInFile()) {
                content(variable, file, source)
                        .ifPresent(text ->
                                values.put(variable, new Setting(variable.fileName(), text, source + ", " + file)));
            }
        }
    }

    private Optional<String> content(Variable variable, String file, String source) {
        String where = variable.fileName() + " (" + source + ")";
        try {
            Path path = Path.of(file);
            String text =
                    Files.size(path) > LARGEST ? "" : new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return Optional.of(text.strip());
            }
            flaws.add(new SettingFlaw(SettingFlaw.Kind.EMPTY_FILE, where, file));
        } catch (IOException | RuntimeException unreadable) {
            flaws.add(new SettingFlaw(SettingFlaw.Kind.UNREADABLE_FILE, where, file));
        }
        return Optional.empty();
    }
}
