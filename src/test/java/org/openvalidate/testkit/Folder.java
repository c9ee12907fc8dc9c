package org.openvalidate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder down to its last byte, so that two looks at it can be compared. */
public final class Folder {

    private Folder() {}

    /** What each file below holds, in hex; a folder that does not exist holds nothing. */
    public static SortedMap<String, String> bytes(Path folder) {
        SortedMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
