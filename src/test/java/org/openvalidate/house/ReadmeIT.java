package org.openvalidate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Jar;
import org.openvalidate.testkit.Typed;

/** Every command of the README does what it says, in the order in which a newcomer types them. */
@org.junit.jupiter.api.Tag("full")
class ReadmeIT {

    private static final String JAR = "java -jar target/openvalidate.jar ";
    private static final Pattern PROMISE = Pattern.compile("#.*\\bexit (\\d)(.*)");

    /** Maven in Maven would build this build: these are what CI types itself, or subsets of it. */
    private static final Set<String> RUN_BY_CI = Set.of(
            "mvn verify",
            "mvn -B verify -Pfull",
            // ObservedShopIT
            "sh src/shop/observe.sh --cases SPOT-003,SPOT-005b");

    @TempDir
    Path clone;

    @Test
    void every_command_of_the_readme_is_run_here_or_by_ci() throws IOException {
        copy(Path.of("testcases"));
        copy(Path.of("features"));

        for (String line : commands()) {
            if (line.startsWith(JAR)) {
                Typed typed = Jar.in(clone).run(words(line));
                assertThat(typed.exitCode())
                        .as("%s%n%s%s", line, typed.out(), typed.err())
                        .isEqualTo(promised(line));
            } else {
                assertThat(RUN_BY_CI).contains(line);
            }
        }
    }

    @Test
    void every_file_that_the_readme_names_is_there() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(Path.of("README.md")));

        assertThat(links.results().map(link -> Path.of(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    private static List<String> commands() throws IOException {
        Matcher fences =
                Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        List<String> lines = fences.results()
                .flatMap(fence -> fence.group(1).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).hasSizeGreaterThan(8);
        return lines;
    }

    private static String[] words(String line) {
        return line.substring(JAR.length()).replaceAll("#.*", "").strip().split(" +", -1);
    }

    /** A comment may promise another exit code than 0; "until" speaks of a state that this clone is not in. */
    private static int promised(String line) {
        Matcher promise = PROMISE.matcher(line);
        return promise.find() && !promise.group(2).contains("until") ? Integer.parseInt(promise.group(1)) : 0;
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path target = clone.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
