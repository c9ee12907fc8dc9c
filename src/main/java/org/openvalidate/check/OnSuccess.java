package org.openvalidate.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** What a merchant may take for a success. Source: legacy-instore §3.1, legacy-online §1.5. */
final class OnSuccess {

    private static final Set<String> SUCCESS = Set.of(Claim.SUCCESS, Claim.PAID);

    private OnSuccess() {}

    /** {@code learnt.success}: what the till shows must have come after its proof. */
    static Conclusion learnt(Expectation expectation, Traffic traffic) {
        String expected = "success shown only after a query, a verified notice or a repeated pay proved it";
        Proof proof = new Proof(traffic);
        List<Entry> shown = first(traffic.claims().from(Claim.TILL));
        if (shown.isEmpty()) {
            return Conclusion.unproven(expected, "the till showed no success");
        }
        List<Exchanged> proofs = new ArrayList<>();
        for (Entry claim : shown) {
            Optional<Exchanged> found = proof.learnt(claim);
            if (found.isEmpty()) {
                return Excuse.noticesUnseen(traffic.recording())
                        ? Conclusion.unproven(expected, "notices went past the relay, and one may have proved it")
                        : unlearnt(expected, claim, proof);
            }
            proofs.add(found.get());
        }
        return Conclusion.satisfied(expected, "proved by " + what(proofs.get(0)))
                .shownBy(proofs)
                .stated(shown);
    }

    /** {@code trusted.success}: an answer or notice with a wrong signature proves nothing. */
    static Conclusion trusted(Expectation expectation, Traffic traffic) {
        String expected = "success taken from verified answers and notices only";
        Proof proof = new Proof(traffic);
        List<Exchanged> forged = proof.forged();
        if (forged.isEmpty()) {
            return Conclusion.unproven(expected, "no success with a wrong signature was recorded");
        }
        List<Entry> all = new ArrayList<>(traffic.claims().from(Claim.TILL));
        all.addAll(traffic.claims().from(Claim.MERCHANT));
        all.sort(Comparator.comparing(Entry::seq));
        List<Entry> credulous = first(all).stream()
                .filter(claim -> proof.verified(claim).isEmpty())
                .toList();
        return credulous.isEmpty()
                ? Conclusion.satisfied(expected, "the wrong signature was not trusted")
                        .shownBy(forged)
                : Conclusion.violated(
                                expected,
                                credulous.get(0).from() + " said " + Claims.status(credulous.get(0))
                                        + " before anything verified")
                        .shownBy(forged)
                        .stated(credulous);
    }

    private static Conclusion unlearnt(String expected, Entry claim, Proof proof) {
        return proof.verified(claim)
                .map(pay -> Conclusion.unproven(expected, "the pay itself was answered with " + pay.said())
                        .shownBy(pay))
                .orElseGet(() -> Conclusion.violated(expected, "shown without such a proof"))
                .stated(List.of(claim));
    }

    /** The first claim of success for each trade. */
    private static List<Entry> first(List<Entry> claims) {
        List<Entry> first = new ArrayList<>();
        for (Entry claim : claims) {
            boolean known = first.stream().anyMatch(each -> Claims.trade(each).equals(Claims.trade(claim)));
            if (SUCCESS.contains(Claims.status(claim)) && !known) {
                first.add(claim);
            }
        }
        return first;
    }

    private static String what(Exchanged proof) {
        return proof.entry().kind() + " #" + proof.seq();
    }
}
