package org.openvalidate.cli;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.wire.Sha256;

/** Which build of the harness runs: its jar's SHA-256, or that of all its classes and resources where none has been packed yet. */
final class ToolHash {

    private ToolHash() {}

    static String ofWhatRuns() {
        // not by the protection domain: Maven's exec plugin rewrites the classes that it loads, and leaves them none
        URL own = ToolHash.class.getResource("ToolHash.class");
        try {
            if (own != null && own.openConnection() instanceof JarURLConnection packed) {
                return Sha256.of(
                        Files.readAllBytes(Path.of(packed.getJarFileURL().toURI())));
            }
            if (own != null && own.getProtocol().equals("file")) {
                return ofFolder(Path.of(own.toURI().resolve("../../../")));
            }
            throw new HarnessFault("this class was loaded from nowhere that can be read: " + own);
        } catch (IOException | URISyntaxException unreadable) {
            throw new HarnessFault("cannot read the classes that run", unreadable);
        }
    }

    /** Over a line for each file, its hash and its path, in the paths' order. */
    static String ofFolder(Path folder) throws IOException {
        NavigableMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        Sha256.of(Files.readAllBytes(file)));
            }
        }
        return Sha256.of(hashes.entrySet().stream()
                .map(each -> each.getValue() + "  " + each.getKey() + "\n")
                .collect(Collectors.joining()));
    }
}
