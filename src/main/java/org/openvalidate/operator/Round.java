package org.openvalidate.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.TestCase;

/** How far one round of a case has come, and what belongs to it. Guarded by the bell of the desk. */
final class Round {

    private static final int MOST_SEEN = 200;

    final TestCase testCase;
    final Errands errands = new Errands();
    final Sales sales = new Sales();
    final Exhibits exhibits = new Exhibits();
    private final List<Seen> seen = new ArrayList<>();

    Phase phase = Phase.OFFERED;
    /** The sale that it was, made before it began; empty for one that is still to be made. */
    String brought = "";
    /** When the merchant began. */
    @Nullable
    Instant first;
    /** How the tester turned away. */
    @Nullable
    CaseLeft turned;
    /** What the tester said in the end. */
    @Nullable
    Answers answers;

    Round(TestCase testCase) {
        this.testCase = testCase;
    }

    /** Whether the tester sells and pays, or may still do so. */
    boolean isPlayed() {
        return phase == Phase.PLAYING || phase == Phase.ASKED;
    }

    /** The merchant has begun, where it had not. */
    void begins(Instant at) {
        first = first == null ? at : first;
    }

    /** A call or a notice; what is more than a page can show is let pass. */
    void see(Seen exchange) {
        if (seen.size() < MOST_SEEN) {
            seen.add(exchange);
        }
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }
}
