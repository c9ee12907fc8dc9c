package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.testkit.Typed;

/** Each setting that is promised as an option of {@code run} is one. */
class RunOptionsTest {

    static Stream<String> promised() {
        return Stream.of(
                "products",
                "cases",
                "lang",
                "parallel",
                "seed",
                "unattended",
                "wait",
                "config",
                "reports",
                "answers",
                "particulars",
                "waivers",
                "attestations",
                "broken");
    }

    @ParameterizedTest
    @MethodSource("promised")
    void it_is_listed(String name) {
        assertThat(Typed.line("run", "--help").out()).contains("--" + name);
    }

    @Test
    void a_length_of_time_that_is_none_is_bad_input_and_names_the_setting() {
        Typed typed = Typed.line("run", "--check", "--wait", "ten minutes");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.out() + typed.err()).contains("acceptance.wait");
    }
}
