package org.openvalidate.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Recording;

/**
 * Where a gateway that is not ours failed by itself, nobody can tell what a merchant would have done otherwise: what is
 * violated from then on is unproven, and what is unproven for want of that very answer says why. What lines from before
 * show stays as it is. Where notices went past the relay nobody
 * knows what a merchant knew, and what was not done may have been no longer needed. A refund that only the hour refused is
 * nobody's fault either.
 */
final class Excuse {

    private Excuse() {}

    static Conclusion of(Conclusion conclusion, Traffic traffic) {
        Recording recording = traffic.recording();
        if (conclusion.outcome() == Outcome.UNPROVEN) {
            return first(FactStamper.UPSTREAM_TROUBLE, recording)
                    .filter(trouble -> conclusion.exchanges().contains(trouble.seq()))
                    .map(trouble -> unproven(conclusion, failed(trouble)))
                    .orElse(conclusion);
        }
        if (conclusion.outcome() != Outcome.VIOLATED) {
            return conclusion;
        }
        return first(FactStamper.UPSTREAM_TROUBLE, recording)
                .filter(trouble -> !before(trouble, conclusion))
                .map(trouble -> unproven(conclusion, failed(trouble)))
                .or(
                        () -> QuietHours.refused(traffic)
                                .filter(refund -> !before(refund.entry(), conclusion))
                                .map(
                                        refund -> unproven(
                                                conclusion,
                                                "#" + refund.seq()
                                                        + " asked for a synchronous refund in the quiet hours of the gateway, when none is executed")))
                .or(() -> first(FactStamper.NOTICES_UNSEEN, recording)
                        .filter(call -> conclusion.byAbsence())
                        .map(call -> unproven(
                                conclusion,
                                "a notice may have told the merchant, and the notices of #" + call.seq()
                                        + " went past the relay")))
                .orElse(conclusion);
    }

    /** Whether the merchant may have been told something that nobody recorded. */
    static boolean noticesUnseen(Recording recording) {
        return first(FactStamper.NOTICES_UNSEEN, recording).isPresent();
    }

    private static Optional<Entry> first(String fact, Recording recording) {
        return Stream.of(EntryKind.EXCHANGE, EntryKind.NOTICE)
                .flatMap(kind -> recording.ofKind(kind).stream())
                .filter(entry -> entry.facts().containsKey(fact))
                .min(Comparator.comparingInt(Entry::seq));
    }

    private static String failed(Entry trouble) {
        return "the gateway failed by itself in #" + trouble.seq() + ": "
                + trouble.facts().getOrDefault(FactStamper.UPSTREAM_TROUBLE, "");
    }

    private static boolean before(Entry trouble, Conclusion conclusion) {
        return !conclusion.byAbsence()
                && !conclusion.exchanges().isEmpty()
                && conclusion.exchanges().stream().allMatch(seq -> seq < trouble.seq());
    }

    private static Conclusion unproven(Conclusion conclusion, String why) {
        List<Fact> facts = Stream.concat(conclusion.facts().stream(), Stream.of(new Fact("remark", why)))
                .toList();
        return new Conclusion(Outcome.UNPROVEN, facts, conclusion.exchanges(), false);
    }
}
