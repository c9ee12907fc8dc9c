package org.openvalidate.merchant.external;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.merchant.FileKind;

/**
 * The files that a system has still to compare with its books. None is there when it is asked for, and what it tells of has
 * still to happen: its turn comes when all is done.
 */
public final class FileJobs {

    private final List<FileJob> waiting = new ArrayList<>();

    /** A file of every day from the first to the last. */
    public void add(FileKind kind, LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(day -> waiting.add(new FileJob(kind, day)));
    }

    /** What an earlier run has left. */
    public void recall(List<FileJob> left) {
        waiting.addAll(left);
    }

    /** One was compared. */
    public void done(FileJob job) {
        waiting.remove(job);
    }

    /** In the order of asking. */
    public List<FileJob> waiting() {
        return List.copyOf(waiting);
    }
}
