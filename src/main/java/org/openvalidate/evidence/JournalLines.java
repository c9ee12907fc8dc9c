package org.openvalidate.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openvalidate.problem.BadInput;

/**
 * A {@link Journal} read back. A torn last line is dropped; a broken line anywhere else is the user's problem, named by
 * file and line.
 *
 * @param file as the user named it
 * @param lines every whole line, in order
 * @param torn whether a last line was dropped
 */
public record JournalLines(Path file, List<ObjectNode> lines, boolean torn) {

    public JournalLines {
        lines = List.copyOf(lines);
    }

    /** @throws BadInput when the file cannot be read or a line before its last is broken */
    public static JournalLines read(Path file) {
        List<byte[]> rows = rows(bytes(file));
        List<ObjectNode> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ObjectNode line = Journal.parse(rows.get(i));
            if (line == null && i < rows.size() - 1) {
                throw broken(file, i + 1, "it is no JSON object");
            }
            if (line != null) {
                lines.add(line);
            }
        }
        return new JournalLines(file, lines, lines.size() < rows.size());
    }

    /** The line at an index as a value; what is missing in it or odd is named by file and line. */
    public <T> T as(int index, Function<ObjectNode, T> codec) {
        try {
            return codec.apply(lines.get(index));
        } catch (IllegalArgumentException | DateTimeException odd) {
            throw broken(file, index + 1, String.valueOf(odd.getMessage()));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BadInput(file.toString(), "the file cannot be read.", "Name a file that a run has written.");
        }
    }

    private static List<byte[]> rows(byte[] bytes) {
        List<byte[]> rows = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (i > from) {
                    rows.add(java.util.Arrays.copyOfRange(bytes, from, i));
                }
                from = i + 1;
            }
        }
        return rows;
    }

    private static BadInput broken(Path file, int line, String what) {
        return new BadInput(
                file + ", line " + line,
                "the line is broken: " + what + ".",
                "Take the file again from where the run wrote it; it must not be edited.");
    }
}
