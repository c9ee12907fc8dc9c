package org.openvalidate.check;

import java.util.List;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** {@code attested.*}: what only a person can see, and only at a merchant's own till. Source: legacy-instore §1.2. */
final class OnAttestation {

    private OnAttestation() {}

    static Conclusion attested(Expectation expectation, Traffic traffic) {
        if (!traffic.recording().opening().merchant().equals("external")) {
            return Conclusion.notApplicable("the reference merchant has no till to look at");
        }
        String expected = "a person's word";
        List<Entry> words = traffic.recording().entries().stream()
                .filter(entry -> entry.fact(Claim.ATTESTS).orElse("").equals(expectation.rule()))
                .toList();
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
}
