package org.openvalidate.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case's evidence, frozen.
 *
 * @param opening the first line
 * @param entries everything in between, in order
 * @param ended when the case ended, null where the recording broke off
 */
public record Recording(
        Opening opening, List<Entry> entries, @Nullable Instant ended) {

    public Recording {
        entries = List.copyOf(entries);
    }

    /** Entries of one kind, in order. */
    public List<Entry> ofKind(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }
}
