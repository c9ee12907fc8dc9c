package org.openvalidate.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.evidence.proof.Exhibit;

/**
 * What a page shows of a case on the desk.
 *
 * @param round how often it was begun, from 1
 * @param task what is to be done now, null for nothing
 * @param trades the merchant's trade ids so far
 * @param seen its calls and notices so far
 * @param windows what is expected when
 * @param wallet the buyer's
 * @param exhibits what was attached so far
 */
public record Sight(
        TestCase testCase,
        int round,
        Phase phase,
        @Nullable Task task,
        List<String> trades,
        List<Seen> seen,
        List<Window> windows,
        HeldWallet.Look wallet,
        List<Exhibit> exhibits) {

    public Sight {
        trades = List.copyOf(trades);
        seen = List.copyOf(seen);
        windows = List.copyOf(windows);
        exhibits = List.copyOf(exhibits);
    }

    /** How a round stands. To be looked at under the bell. */
    static Sight of(Round round, int number, HeldWallet.Look wallet) {
        return new Sight(
                round.testCase,
                number,
                round.phase,
                round.errands.open().orElse(null),
                round.sales.all(),
                round.seen(),
                Window.of(round.testCase, round.seen()),
                wallet,
                round.exhibits.all());
    }
}
