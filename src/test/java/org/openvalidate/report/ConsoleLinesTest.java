package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
}
