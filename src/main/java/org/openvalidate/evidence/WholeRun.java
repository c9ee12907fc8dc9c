package org.openvalidate.evidence;

import java.util.ArrayList;
import java.util.List;

/** Every recording of a run as one, so that a rule can look over them all: each line says which case it is from. */
public final class WholeRun {

    /** Fact: the case that a line is from. */
    public static final String CASE = "case";

    /** What belongs to no case is recorded under this name. */
    public static final String NO_CASE = "unattributed";

    /** What the harness gives back after the last case is recorded under this name. */
    public static final String CLEAN_UP = "clean-up";

    private WholeRun() {}

    /** Whether a recording of this name is a case's, with something to be judged. */
    public static boolean isCase(String name) {
        return !name.equals(NO_CASE) && !name.equals(CLEAN_UP);
    }

    /** @param recordings at least one; a torn one makes the whole torn */
    public static Recording of(List<Recording> recordings) {
        List<Entry> all = new ArrayList<>();
        for (Recording recording : recordings) {
            for (Entry entry : recording.entries()) {
                all.add(entry.with(CASE, recording.opening().caseId()).numbered(all.size() + 1));
            }
        }
        boolean whole = recordings.stream().allMatch(each -> each.ended() != null);
        Recording last = recordings.get(recordings.size() - 1);
        return new Recording(last.opening(), all, whole ? last.ended() : null);
    }
}
