package org.openvalidate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of settings names what the code reads, and nothing else; nothing is read past it. */
class SettingsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| (?:`([^`]*)`)? ?\\| (.+) \\|$");
    private static final Set<String> PREFIXES =
            Set.of("ALIPAY_", "MERCHANT_", "NOTIFY_", "GATEWAY_", "RELAY_", "BUYER_", "OPERATOR_", "CONTROL_", "SFTP_");
    private static final Pattern READ_BY_NAME = Pattern.compile("getenv\\(\\s*\"|environment\\.get\\(\\s*\"");

    @Test
    void every_setting_is_explained_with_its_usual_value() throws IOException {
        Map<String, String> page = new LinkedHashMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("src/docs/settings.md")));
        for (MatchResult row : rows.results().toList()) {
            page.put(row.group(1), row.group(2) == null ? "" : row.group(2));
        }

        Map<String, String> read =
                Arrays.stream(Variable.values()).collect(Collectors.toMap(Variable::name, Variable::usual));
        assertThat(page).containsExactlyInAnyOrderEntriesOf(read);
    }

    @Test
    void what_readme_and_examples_name_is_a_setting() throws IOException {
        Set<String> names = Arrays.stream(Variable.values()).map(Variable::name).collect(Collectors.toSet());
        Set<String> strangers = new TreeSet<>();
        for (Path file : documents()) {
            Matcher named = Pattern.compile("\\b[A-Z]+_[A-Z0-9_]*[A-Z0-9]\\b(?=[`=…\\[])")
                    .matcher(Files.readString(file));
            named.results()
                    .map(MatchResult::group)
                    .filter(each -> PREFIXES.stream().anyMatch(each::startsWith))
                    .filter(each -> Variable.named(each).isEmpty())
                    .forEach(strangers::add);
        }

        assertThat(names).isNotEmpty();
        assertThat(strangers).isEmpty();
    }

    @Test
    void no_variable_of_the_environment_is_read_past_them() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> readers = sources.filter(each -> each.toString().endsWith(".java"))
                    .filter(SettingsPageTest::readsByName)
                    .toList();

            assertThat(readers).isEmpty();
        }
    }

    private static boolean readsByName(Path source) {
        try {
            return READ_BY_NAME.matcher(Files.readString(source)).find();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Path> documents() {
        return List.of(
                Path.of("README.md"),
                Path.of("src/docs/settings.md"),
                Path.of("src/shop/observe.properties"),
                Path.of("src/shop/by-hand.properties"));
    }
}
