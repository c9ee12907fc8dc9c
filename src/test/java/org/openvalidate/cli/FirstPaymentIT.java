package org.openvalidate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.testkit.Program;

/** What a page for newcomers has them type is typed here, in one bash, and must print what the page says it prints. */
class FirstPaymentIT {

    private static final Path PAGES = Path.of("src/docs");
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)```\\n(?:\\n```text\\n(.*?)```\\n)?", Pattern.DOTALL);
    private static final String MARK = "<<< next step >>>";

    /** The gateway from the class path, since there is no jar yet. */
    private static final String PRELUDE = """
            set -e
            java() { shift 2; exec "$JAVA" -cp "$CLASS_PATH" org.openvalidate.cli.Main "$@"; }
            trap 'kill "$SERVE" 2> /dev/null' EXIT
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"first-payment.md, 11", "online.md, 10"})
    void every_command_prints_what_the_page_says_it_prints(String page, int count) throws Exception {
        Program.need("bash", "curl", "openssl");
        List<MatchResult> steps =
                STEP.matcher(Files.readString(PAGES.resolve(page))).results().toList();
        assertThat(steps).hasSize(count);

        List<String> printed = printed(steps.stream().map(step -> step.group(1)).toList());

        for (int i = 0; i < steps.size(); i++) {
            String said = steps.get(i).group(2);
            assertThat(printed.get(i)).as("step %d of %s", i + 1, page).matches(pattern(said == null ? "" : said));
        }
    }

    private List<String> printed(List<String> commands) throws Exception {
        String script = PRELUDE + String.join("echo '" + MARK + "'\n", commands);
        ProcessBuilder builder = new ProcessBuilder(
                "bash", Files.writeString(folder.resolve("page.sh"), script).toString());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment()
                .put(
                        "CLASS_PATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("no_proxy", "*");
        Path out = folder.resolve("printed.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the page ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        List<String> parts =
                new ArrayList<>(Arrays.asList(Files.readString(out, UTF_8).split(Pattern.quote(MARK) + "\n", -1)));
        assertThat(process.exitValue()).as(String.join("\n", parts)).isZero();
        assertThat(parts).as("every step was reached").hasSameSizeAs(commands);
        return parts;
    }

    /** The sample with whatever in the place of each ellipsis, but no line more or less; JSON may lack its line end. */
    private static String pattern(String sample) {
        return sample.lines()
                .map(line ->
                        Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("[^\\n]+")))
                .collect(Collectors.joining("\n", "", sample.isEmpty() ? "" : "\n?"));
    }
}
