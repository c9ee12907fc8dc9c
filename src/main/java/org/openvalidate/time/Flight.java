package org.openvalidate.time;

import org.jspecify.annotations.Nullable;

/** A call on its way, and where the baton is that travels with it. Guarded by the timeline's lock. */
final class Flight {

    final Participant caller;
    final Wake deadline;
    private @Nullable Participant server;
    private @Nullable Participant holder;
    private boolean abandoned;

    Flight(Participant caller, Wake deadline) {
        this.caller = caller;
        this.deadline = deadline;
    }

    void enter(Participant visitor) {
        server = visitor;
    }

    /** Whether the server has the baton, or has handed it on without answering yet. */
    boolean inside() {
        return server != null;
    }

    /** The server is done. Returns whether the baton travels back, that is whether anybody still waits for it. */
    boolean leave() {
        server = null;
        return !abandoned && !expired();
    }

    /** The server will not answer; it waits until the caller gives up. */
    void hold(Participant visitor) {
        holder = visitor;
    }

    /** The server that waits for the caller to give up. */
    @Nullable
    Participant holder() {
        return holder;
    }

    /** The caller no longer waits for the server. */
    void abandon() {
        abandoned = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    /** Whether patience ran out before anything came back. */
    boolean expired() {
        return deadline.granted();
    }
}
