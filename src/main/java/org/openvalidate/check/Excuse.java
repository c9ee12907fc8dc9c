package org.openvalidate.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Recording;

/**
 * Where the gateway behind a relay failed by itself, nobody can tell what a merchant would have done otherwise: what is
 * violated from then on is unproven. What lines from before show stays as it is.
 */
final class Excuse {

    private Excuse() {}

    static Conclusion of(Conclusion conclusion, Recording recording) {
        if (conclusion.outcome() != Outcome.VIOLATED) {
            return conclusion;
        }
        return Stream.of(EntryKind.EXCHANGE, EntryKind.NOTICE)
                .flatMap(kind -> recording.ofKind(kind).stream())
                .filter(entry -> entry.facts().containsKey(FactStamper.UPSTREAM_TROUBLE))
                .min(Comparator.comparingInt(Entry::seq))
                .filter(trouble -> !before(trouble, conclusion))
                .map(trouble -> unproven(conclusion, trouble))
                .orElse(conclusion);
    }

    private static boolean before(Entry trouble, Conclusion conclusion) {
        return !conclusion.byAbsence()
                && !conclusion.exchanges().isEmpty()
                && conclusion.exchanges().stream().allMatch(seq -> seq < trouble.seq());
    }

    private static Conclusion unproven(Conclusion conclusion, Entry trouble) {
        String words = trouble.facts().getOrDefault(FactStamper.UPSTREAM_TROUBLE, "");
        Fact remark = new Fact("remark", "the gateway failed by itself in #" + trouble.seq() + ": " + words);
        List<Fact> facts =
                Stream.concat(conclusion.facts().stream(), Stream.of(remark)).toList();
        return new Conclusion(Outcome.UNPROVEN, facts, conclusion.exchanges(), false);
    }
}
