package org.openvalidate.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openvalidate.evidence.Entry;

/**
 * What a rule says, before the obligation is put beside it.
 *
 * @param byAbsence whether it rests on something that was not seen, and so on the recording being whole
 */
record Conclusion(Outcome outcome, List<Fact> facts, List<Integer> exchanges, boolean byAbsence) {

    static Conclusion satisfied(String expected, String was) {
        return of(Outcome.SATISFIED, expected, was);
    }

    static Conclusion violated(String expected, String was) {
        return of(Outcome.VIOLATED, expected, was);
    }

    /** Violated because something was not done: what broke off might have shown it. */
    static Conclusion missing(String expected, String was) {
        Conclusion conclusion = violated(expected, was);
        return new Conclusion(conclusion.outcome, conclusion.facts, conclusion.exchanges, true);
    }

    static Conclusion unproven(String expected, String was) {
        return of(Outcome.UNPROVEN, expected, was);
    }

    static Conclusion notApplicable(String why) {
        return new Conclusion(Outcome.NOT_APPLICABLE, List.of(new Fact("remark", why)), List.of(), false);
    }

    /** With one more fact. */
    Conclusion with(String key, String value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(key, value));
        return new Conclusion(outcome, more, exchanges, byAbsence);
    }

    /** Naming the lines that show it. */
    Conclusion shownBy(Collection<Exchanged> exchanged) {
        return at(exchanged.stream().map(Exchanged::seq).toList());
    }

    Conclusion shownBy(Exchanged... exchanged) {
        return shownBy(Arrays.asList(exchanged));
    }

    Conclusion stated(Collection<Entry> entries) {
        return at(entries.stream().map(Entry::seq).toList());
    }

    /** Naming the lines by their numbers. */
    Conclusion at(List<Integer> seqs) {
        List<Integer> all = new ArrayList<>(exchanges);
        all.addAll(seqs);
        return new Conclusion(outcome, facts, all.stream().sorted().distinct().toList(), byAbsence);
    }

    private static Conclusion of(Outcome outcome, String expected, String was) {
        return new Conclusion(
                outcome, List.of(new Fact("expected", expected), new Fact("but was", was)), List.of(), false);
    }
}
