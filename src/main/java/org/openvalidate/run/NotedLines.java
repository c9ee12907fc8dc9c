package org.openvalidate.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** The lines of a short text file that a person writes, without blank ones and those that begin with {@code #}. */
final class NotedLines {

    private static final long MOST_BYTES = 1L << 20;

    /** A line with its number, from 1. */
    record Line(String file, int number, String text) {

        /** Parts between bars, each without blanks around it. */
        List<String> parts() {
            return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
        }

        Problem problem(String what, String remedy) {
            return new Problem(file + ", line " + number, what, remedy);
        }
    }

    private NotedLines() {}

    /** @throws BadInput when the file cannot be read as a short text in UTF-8 */
    static List<Line> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(file.toString(), "The file is larger than 1 MB.", "Name a text file made by hand.");
            }
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (String text :
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
                number++;
                String stripped = text.replace("\uFEFF", "").strip();
                if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                    lines.add(new Line(file.toString(), number, stripped));
                }
            }
            return lines;
        } catch (CharacterCodingException other) {
            throw new BadInput(file.toString(), "The file is not in UTF-8.", "Save it as UTF-8.");
        } catch (IOException missing) {
            throw new BadInput(file.toString(), "The file cannot be read.", "Name a text file that exists.");
        }
    }
}
