package org.openvalidate.time;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A registered turn: earliest first, then by role, then by order of registration. Guarded by the timeline's lock. */
final class Wake implements Comparable<Wake> {

    private static final Comparator<Wake> ORDER = Comparator.comparing((Wake wake) -> wake.at)
            .thenComparing(wake -> wake.whose.role)
            .thenComparing(wake -> wake.order);

    final Instant at;
    final Participant whose;
    final long order;

    /** What begins with this turn, for an act. */
    @Nullable
    Runnable start;

    /** Whom this turn calls away from the exchange in which it is blocked, for a deadline. */
    @Nullable
    Thread interrupts;

    private boolean granted;

    Wake(Instant at, Participant whose, long order) {
        this.at = at;
        this.whose = whose;
        this.order = order;
    }

    void grant() {
        granted = true;
    }

    boolean granted() {
        return granted;
    }

    @Override
    public int compareTo(Wake other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
