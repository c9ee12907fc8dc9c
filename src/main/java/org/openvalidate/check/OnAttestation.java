package org.openvalidate.check;

import java.util.List;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;

/** {@code attested.*}: what only a person can see, and only at a merchant's own till. Source: legacy-instore §1.2. */
final class OnAttestation {

    private OnAttestation() {}

    static Conclusion attested(Expectation expectation, Traffic traffic) {
        if (!traffic.recording().opening().merchant().equals("external")) {
            return Conclusion.notApplicable("the reference merchant has no till to look at");
        }
        String expected = "a person's word";
        List<Entry> words = of(EntryKind.CLAIM, expectation, traffic);
        if (words.isEmpty()) {
            return Conclusion.unproven(expected, "nobody has attested it");
        }
        boolean holds = words.stream()
                .allMatch(word -> word.fact(Claim.HOLDS).orElse("").equals("true"));
        return (holds
                        ? Conclusion.satisfied(expected, "attested")
                        : Conclusion.violated(expected, "a person has seen that it does not hold"))
                .stated(words);
    }

    /** {@code attested.statement}: a word without a proof is none. */
    static Conclusion proved(Expectation expectation, Traffic traffic) {
        Conclusion word = attested(expectation, traffic);
        boolean proved = !of(EntryKind.ATTACHMENT, expectation, traffic).isEmpty();
        return word.outcome() == Outcome.SATISFIED && !proved
                ? Conclusion.unproven("a person's word and a proof of it", "no evidence is attached")
                : word;
    }

    private static List<Entry> of(String kind, Expectation expectation, Traffic traffic) {
        return traffic.recording().ofKind(kind).stream()
                .filter(entry -> entry.fact(Claim.ATTESTS).orElse("").equals(expectation.rule()))
                .toList();
    }
}
