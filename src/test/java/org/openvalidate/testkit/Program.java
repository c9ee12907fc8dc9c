package org.openvalidate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the machine, as an independent witness. */
public final class Program {

    private Program() {}

    /** Goes on only where these programs are installed; on CI, where the variable CI is set, their absence fails. */
    public static void need(String... names) {
        for (String name : names) {
            boolean there = Arrays.stream(System.getenv("PATH").split(":", -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
            assertThat(there || System.getenv("CI") == null)
                    .as("%s is not installed, and CI must not go without it", name)
                    .isTrue();
            assumeTrue(there, name + " is not installed, so nothing was compared with it");
        }
    }

    /** What a command writes, given what it reads; its exit code must be 0. */
    public static byte[] output(byte[] input, String... command) {
        Ended ended = run(input, command);
        assertThat(ended.exit())
                .as("%s: %s", List.of(command), new String(ended.output(), StandardCharsets.UTF_8))
                .isZero();
        return ended.output();
    }

    /** How a command ended. */
    public static Ended run(byte[] input, String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().write(input);
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), output);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(List.of(command) + " could not be run", broken);
        }
    }

    /** Exit code and output, errors included. */
    public record Ended(int exit, byte[] output) {}
}
