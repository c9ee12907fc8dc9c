package org.openvalidate.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Entry;

/**
 * Something comes that looks like a payment and proves none: nothing is shown, booked or sent because of it. Source:
 * legacy-online §1.5, §3.1.
 *
 * @param what in plain words
 * @param lures where it stands in a recording
 */
record Lured(String what, Function<Traffic, Stream<Lure>> lures) implements Rule {

    /**
     * One such thing.
     *
     * @param trade the merchant's id that it names
     * @param at when it came
     * @param line where it stands
     */
    record Lure(String trade, Instant at, Entry line) {

        static Lure of(Exchanged notice) {
            return new Lure(notice.trade(), notice.start(), notice.entry());
        }
    }

    @Override
    public Conclusion judge(Expectation expectation, Traffic traffic) {
        String expected = "nothing booked because of " + what;
        List<Lure> all = lures.apply(traffic).toList();
        if (all.isEmpty()) {
            return Conclusion.unproven(expected, "none was recorded");
        }
        List<Entry> lines = all.stream().map(Lure::line).toList();
        Proof proof = new Proof(traffic);
        Optional<Entry> credulous = traffic.claims().sold().stream()
                .filter(claim -> all.stream().anyMatch(lure -> misled(claim, lure)))
                .filter(claim -> proof.verified(claim).isEmpty())
                .findFirst();
        return credulous
                .map(claim -> Conclusion.violated(expected, claim.from() + " said " + Claims.word(claim))
                        .with("trade", Claims.trade(claim))
                        .stated(lines)
                        .stated(List.of(claim)))
                .orElseGet(() -> Conclusion.satisfied(expected, "nothing was booked because of it")
                        .stated(lines));
    }

    private static boolean misled(Entry claim, Lure lure) {
        return Claims.trade(claim).equals(lure.trade()) && !claim.at().isBefore(lure.at());
    }
}
