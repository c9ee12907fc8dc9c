package org.openvalidate.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.problem.BadInput;

/**
 * Reads a recording back from its file. A torn last line is dropped; then the recording has not {@link
 * Recording#ended() ended}, since its last line is missing.
 */
public final class RecordingReader {

    private RecordingReader() {}

    /** @throws BadInput when the file is no recording or a line of it is broken */
    public static Recording read(Path file) {
        JournalLines lines = JournalLines.read(file);
        int count = lines.lines().size();
        if (count == 0 || !lines.as(0, EntryLine::kind).equals(EntryKind.CASE)) {
            throw new BadInput(
                    file + ", line 1",
                    "the file does not begin with a case.",
                    "Name a recording that a run has written.");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < count - 1; i++) {
            entries.add(lines.as(i, EntryLine::read));
        }
        Instant ended = count == 1 ? null : last(lines, count - 1, entries);
        return new Recording(lines.as(0, OpeningLine::read), entries, ended);
    }

    private static @Nullable Instant last(JournalLines lines, int index, List<Entry> entries) {
        if (lines.as(index, EntryLine::kind).equals(EntryKind.END)) {
            return lines.as(index, line -> LineFields.moment(line, "at"));
        }
        entries.add(lines.as(index, EntryLine::read));
        return null;
    }
}
