package org.openvalidate.time;

import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** Somebody who has or waits for the baton. Guarded by the timeline's lock. */
final class Participant {

    final VirtualTimeline home;
    final Role role;
    final Condition signal;
    String waitsFor = "";
    /** Its next turn, registered by itself or by whoever lets it go. */
    @Nullable
    Wake turn;

    private final String what;

    Participant(VirtualTimeline home, Role role, String what, Condition signal) {
        this.home = home;
        this.role = role;
        this.what = what;
        this.signal = signal;
    }

    boolean called() {
        return turn != null && turn.granted();
    }

    @Override
    public String toString() {
        return what + " (" + role + ") waits " + waitsFor;
    }
}
