package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;

class ConsoleLinesTest {

    private static final Path REPORT = Path.of("reports/mock/acceptance-report.html");

    @ParameterizedTest
    @EnumSource
    void the_lines_read_as_they_did_when_they_were_last_looked_at(Lang lang) {
        Golden.check(
                "report/console." + lang.code() + ".txt",
                Stream.of(
                                RunFixtures.mixed(lang),
                                RunFixtures.passing(lang),
                                RunFixtures.observed(lang),
                                RunFixtures.torn(lang))
                        .map(run -> console(run, lang))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void no_line_is_wider_than_a_terminal() {
        assertThat(console(RunFixtures.mixed(Lang.EN), Lang.EN).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void a_case_cannot_steer_the_terminal() {
        assertThat(console(Hostile.copy(RunFixtures.mixed(Lang.EN)), Lang.EN))
                .doesNotContain("\u001b", "\u0000", "\u202e");
    }

    private static String console(RunRecord run, Lang lang) {
        return run.cases().stream()
                        .map(result -> ConsoleLines.caseLine(result, lang))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + ConsoleLines.lastLine(run, REPORT) + "\n";
    }

    @Test
    void a_bundle_that_no_mail_takes_is_named(@TempDir Path folder) throws IOException {
        Path bundle = Files.write(folder.resolve("bundle.zip"), new byte[9_999_999]);
        assertThat(ConsoleLines.bundle(bundle, Lang.EN)).isEmpty();

        Files.write(bundle, new byte[12_000_000]);
        assertThat(ConsoleLines.bundle(bundle, Lang.EN).orElseThrow()).contains("12 MB, more than a mail takes");
        assertThat(ConsoleLines.bundle(bundle, Lang.ZH).orElseThrow()).contains("12 MB");
    }
}
