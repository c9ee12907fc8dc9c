package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.testkit.Folder;
import org.openvalidate.testkit.Typed;

/** What a newcomer types first. */
class TeachingIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "features", "catalogue", "report", "serve"})
    void help_on_a_command_shows_an_example_that_can_be_typed(String command) {
        Typed typed = Typed.line(command, "--help");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("Usage: openvalidate " + command)
                .containsPattern("(?s)Examples:.*\n  " + command);
        assertThat(typed.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void help_names_every_command_the_exit_codes_and_where_to_begin() {
        Typed typed = Typed.line("--help");

        assertThat(typed.out())
                .contains("run ", "features ", "catalogue ", "report ", "serve ")
                .contains("0 passed, 1 failed, 2 bad input, 3 undecided", "java -jar target/openvalidate.jar run");
    }

    @Test
    void a_command_line_without_a_command_is_answered_with_the_usage() {
        Typed typed = Typed.line();

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("Usage: openvalidate");
    }

    @Test
    void the_version_is_the_one_of_the_build() {
        assertThat(Typed.line("--version").out()).matches("(?s)OpenValidate \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void a_workbook_that_is_exported_and_imported_is_the_same_and_takes_an_edit() throws IOException {
        Path workbook = folder.resolve("cases.xlsx");
        Path texts = folder.resolve("texts");
        Files.copy(Path.of("testcases/openvalidate-cases.xlsx"), workbook);
        assertThat(catalogue(workbook, "--export", texts).exitCode()).isZero();
        String before = Folder.bytes(folder).get("cases.xlsx");

        assertThat(catalogue(workbook, "--import", texts).out()).contains("says the same already");
        assertThat(Folder.bytes(folder)).containsEntry("cases.xlsx", before);

        Path cases = texts.resolve("Cases.csv");
        Files.writeString(cases, Files.readString(cases).replace("Direct payment", "Payment without a password"));
        assertThat(catalogue(workbook, "--import", texts).out()).contains("changed");
        assertThat(Typed.line("catalogue", "--workbook", workbook.toString(), "SPOT-001")
                        .out())
                .contains("Payment without a password");
    }

    @Test
    void features_can_be_had_in_chinese() throws IOException {
        Typed typed = Typed.line("features", "--lang", "zh", "--out", folder.toString());

        assertThat(typed.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("barcode/spot.feature"))).startsWith("# language: zh-CN");
    }

    private static Typed catalogue(Path workbook, String option, Path texts) {
        return Typed.line("catalogue", "--workbook", workbook.toString(), option, texts.toString());
    }
}
