package org.openvalidate.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.openvalidate.cli.Main;

/** A command line typed in this JVM: what it came to and what it said. Settings of the build that runs us don't count. */
public record Typed(int exitCode, String out, String err) {

    public static Typed line(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Properties before = System.getProperties();
        System.setProperties(withoutSettings(before));
        try {
            int exitCode = Main.run(utf8(out), utf8(err), arguments);
            return new Typed(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setProperties(before);
        }
    }

    /** The last line of what it said. */
    public String lastLine() {
        return out.lines().reduce("", (before, line) -> line);
    }

    private static Properties withoutSettings(Properties properties) {
        Properties kept = new Properties();
        properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("acceptance."))
                .forEach(name -> kept.setProperty(name, properties.getProperty(name)));
        return kept;
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
