package org.openvalidate.evidence.seal;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that names every other file of a bundle with its SHA-256, as {@code sha256sum} writes it. */
final class Manifest {

    static final String FILE = "MANIFEST.sha256";
    static final String SIGNATURE = "MANIFEST.sha256.sig";
    static final String KEY = "signer.pem";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private Manifest() {}

    static String of(NavigableMap<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> each : hashes.entrySet()) {
            lines.append(each.getValue()).append("  ").append(each.getKey()).append('\n');
        }
        return lines.toString();
    }

    /** Hashes by name; a line that is none of a manifest stands for itself under an empty hash, so that nothing fits it. */
    static NavigableMap<String, String> read(String text) {
        NavigableMap<String, String> hashes = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                hashes.put(matcher.group(2), matcher.group(1));
            } else {
                hashes.put(line, "");
            }
        });
        return hashes;
    }

    /** Whether a file of the bundle is part of the seal itself. */
    static boolean isSeal(String name) {
        return name.equals(FILE) || name.equals(SIGNATURE) || name.equals(KEY);
    }
}
