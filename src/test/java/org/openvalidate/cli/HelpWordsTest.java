package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.testkit.Typed;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Every command, option and parameter is explained in both languages. */
class HelpWordsTest {

    private static final Set<String> SHARED =
            Set.of("help", "version", "usage.synopsisHeading", "usage.commandListHeading");
    private static final Pattern EXAMPLE = Pattern.compile("  \\S.*?(?=\\s{2,}|$)");
    private static final Pattern ENGLISH = Pattern.compile("(?<![-\\p{Graph}])[a-z]{2,} [a-z]{2,} [a-z]{2,}(?!\\p{Graph})");

    private final Map<String, String> english = said(Lang.EN);
    private final Map<String, String> chinese = said(Lang.ZH);

    @Test
    void what_is_said_in_english_is_said_in_chinese_and_nothing_else() {
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.removeIf(key -> key.matches(".*\\.(help|version)"));
        keys.addAll(SHARED);

        assertThat(ResourceBundle.getBundle(HelpWords.BUNDLE, Locale.CHINESE).keySet())
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void every_command_option_and_parameter_is_explained_in_both() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english)
                .allSatisfy((key, said) -> assertThat(said).as(key).doesNotContainPattern("\\p{IsHan}"))
                .allSatisfy((key, said) -> assertThat(key.contains(".usage.footer.") || !said.isBlank()).as(key).isTrue());
        assertThat(chinese).allSatisfy((key, said) -> {
            boolean words = !said.equals(english.get(key));
            assertThat(words || key.contains(".usage.footer.") || key.endsWith(".products")).as(key).isTrue();
            assertThat(ENGLISH.matcher(said).find()).as(key + ": " + said).isFalse();
        });
    }

    /** An example is typed: it must be the same in both languages, word for word. */
    @Test
    void an_example_is_the_same_in_both() {
        english.forEach((key, said) -> {
            Matcher example = EXAMPLE.matcher(said);
            if (key.contains(".usage.footer.") && example.lookingAt()) {
                assertThat(chinese.get(key)).as(key).startsWith(example.group());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_is_given_in_the_language_that_the_line_asks_for(String command) {
        Typed typed = Typed.line((command + " --lang zh --help").strip().split(" "));

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("用法：openvalidate" + (command.isEmpty() ? "" : " " + command));
        assertThat(typed.out()).contains("显示本帮助信息并退出。").doesNotContain("Usage:", "Commands:", "Show this");
    }

    static Stream<String> commands() {
        return tree(line(Lang.EN))
                .map(each -> each.getCommandSpec().qualifiedName(" ").substring("openvalidate".length()).strip());
    }

    private static CommandLine line(Lang lang) {
        CommandLine line = Main.commands(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        HelpWords.to(line, lang);
        return line;
    }

    private static Map<String, String> said(Lang lang) {
        Map<String, String> said = new TreeMap<>();
        tree(line(lang)).forEach(each -> said.putAll(said(each.getCommandSpec())));
        return said;
    }

    private static Stream<CommandLine> tree(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpWordsTest::tree));
    }

    private static Map<String, String> said(CommandSpec spec) {
        Map<String, String> said = new TreeMap<>();
        String command = spec.qualifiedName(".") + ".";
        UsageMessageSpec usage = spec.usageMessage();
        lines(said, command + "usage.header", usage.header());
        lines(said, command + "usage.description", usage.description());
        lines(said, command + "usage.footer", usage.footer());
        for (ArgSpec arg : spec.args()) {
            String name = arg instanceof OptionSpec option
                    ? option.longestName().replaceFirst("^--", "")
                    : String.valueOf(arg.descriptionKey());
            said.put(command + name, String.join(" ", arg.description()));
        }
        return said;
    }

    private static void lines(Map<String, String> said, String key, String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            said.put(key + "." + i, lines[i]);
        }
    }
}
