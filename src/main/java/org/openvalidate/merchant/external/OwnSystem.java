package org.openvalidate.merchant.external;

import java.time.Instant;
import java.util.List;
import org.openvalidate.merchant.Merchant;
import org.openvalidate.problem.HarnessFault;

/** A merchant's own system during one case, worked by its test driver or by a person; a person keeps their own notes. */
public interface OwnSystem extends Merchant {

    /**
     * Looks at its orders until it calls each of them final, or what its own figures allow it is over: a gateway that has
     * ended a trade by itself is heard of only in the next round of the merchant's job.
     *
     * @param latest when nobody waits any longer, whatever it allows itself
     */
    default void awaitEnds(Instant latest) {}

    /** Looks at everything once more: what it says now is its last word in this case. */
    default void settle() {}

    /** What was heard of its orders so far. */
    default List<KnownOrder> known() {
        return List.of();
    }

    /** Goes on where an earlier run left off: what was heard by then is not news. */
    default void recall(Instant since, List<KnownOrder> known, List<FileJob> waiting) {}

    /** The files that the system has still to compare with its books. */
    default List<FileJob> jobs() {
        return List.of();
    }

    /**
     * Has it fetch a file now and compare it.
     *
     * @param share how many of its rows are not this case's, and whose a difference is
     */
    default void compare(FileJob job, FileShare share) {
        throw new HarnessFault("Nobody has a file to compare.");
    }
}
