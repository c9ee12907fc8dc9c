package org.openvalidate.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /**
     * What was nobody's when it came and turned out to be a case's is the case's.
     *
     * @param recordings at least one; a torn one makes the whole torn
     */
    public static Recording of(List<Recording> recordings) {
        Set<Call> claimed = recordings.stream()
                .filter(each -> isCase(each.opening().caseId()))
                .flatMap(each -> each.entries().stream())
                .map(Call::of)
                .collect(Collectors.toSet());
        List<Entry> all = new ArrayList<>();
        for (Recording recording : recordings) {
            boolean ofNobody = recording.opening().caseId().equals(NO_CASE);
            for (Entry entry : recording.entries()) {
                if (ofNobody && claimed.contains(Call.of(entry))) {
                    continue;
                }
                all.add(entry.with(CASE, recording.opening().caseId()).numbered(all.size() + 1));
            }
        }
        boolean whole = recordings.stream().allMatch(each -> each.ended() != null);
        Recording last = recordings.get(recordings.size() - 1);
        return new Recording(last.opening(), all, whole ? last.ended() : null);
    }

    /** What makes a call the same wherever it was recorded: facts are stamped with the keys that are known there. */
    private record Call(Instant at, String from, String service, Entry.@Nullable Sent request) {

        static Call of(Entry entry) {
            return new Call(entry.at(), entry.from(), entry.service(), entry.request());
        }
    }
}
