package org.openvalidate.target.observed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.operator.TestWallet;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.Probing;
import org.openvalidate.time.Role;
import org.openvalidate.wire.Recorder;

/** The gateway's side during one case of a merchant's own system. */
public interface Turn {

    /** What can be armed and made to happen. */
    GatewaySide side();

    /** The wallet that a tester plays the buyer with; empty where buyers have one of their own. */
    default Optional<TestWallet> wallet() {
        return Optional.empty();
    }

    /** From now on a tester plays the buyer, with a phone and in a browser. */
    default void heldBy(HandPlay tester) {}

    /** What the harness itself can ask. */
    Probing probing();

    /**
     * Somebody of this role will do something.
     *
     * @throws Unjudged where nobody of that role is there
     */
    default void expects(Role role) {}

    /** Lays a file out as it stands now, and says what of it is not the case's. */
    FileShare publish(FileJob job);

    /** When the files of a day are there by themselves. */
    Instant filesOf(LocalDate day);

    /** Sales that began with a scan, of a store's code: their trades are the gateway's, and the buyer is the case's. */
    default Set<String> begunByBuyer() {
        return Set.of();
    }

    /** Hears every exchange of the case on its way to the recording. */
    default Recorder hearing(Recorder recorder) {
        return recorder;
    }

    /** Whether one of these trades still waits for its buyer; ids of anything else among them are no matter. */
    boolean isOpen(Set<String> ids);

    /**
     * What the gateway says in the end, as far as it says anything; a claim each.
     *
     * @param ids of trades and of anything else that the case owns
     * @param named trades that the merchant has spoken of
     */
    List<Map<String, String>> ends(Set<String> ids, Set<String> named);

    /** Nothing that was armed meets the next case. */
    void clear();
}
