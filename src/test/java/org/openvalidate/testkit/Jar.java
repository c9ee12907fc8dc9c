package org.openvalidate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built jar in a JVM of its own, as a user starts it. */
public final class Jar {

    private static final long MINUTES = 10;

    private final Path folder;
    private final List<String> jvm;

    private Jar(Path folder, List<String> jvm) {
        this.folder = folder;
        this.jvm = jvm;
    }

    /** @param folder where the user stands */
    public static Jar in(Path folder, String... jvm) {
        return new Jar(folder, List.of(jvm));
    }

    public Typed run(String... arguments) {
        String jar = System.getProperty("openvalidate.jar", "");
        assumeTrue(!jar.isEmpty(), "There is no jar before the package phase: mvn verify runs this test.");
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(jvm);
        line.addAll(List.of("-jar", Path.of(jar).toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("openvalidate-out", ".txt");
            Path err = Files.createTempFile("openvalidate-err", ".txt");
            Process process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("%s ends", line)
                    .isTrue();
            Typed typed = new Typed(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return typed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
