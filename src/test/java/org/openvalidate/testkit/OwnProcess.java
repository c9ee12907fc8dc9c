package org.openvalidate.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.cli.Main;

/** The command line in a JVM of its own, from the classes of this build: it can be killed, and stand elsewhere. */
public final class OwnProcess {

    private OwnProcess() {}

    /**
     * Starts it; what it says goes to {@code out.txt} and {@code err.txt} in a folder.
     *
     * @param jvm options such as {@code -Duser.language=ar}
     */
    public static Process start(Path folder, List<String> jvm, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djdk.httpclient.redirects.retrylimit=1"));
        line.addAll(jvm);
        line.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }
}
