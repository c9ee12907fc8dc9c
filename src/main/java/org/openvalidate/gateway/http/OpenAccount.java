package org.openvalidate.gateway.http;

import java.time.Duration;
import java.util.List;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Due;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Gateway;
import org.openvalidate.gateway.Reaction;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Trade;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Recorder;

/** An account of the simulated gateway while it is open: the mutable shell around the pure state. */
public final class OpenAccount {

    private final Timeline timeline;
    private final KeyRing keys;
    private final Recorder recorder;
    private final Chance chance;
    private final Duration least;
    private final Duration most;
    private int faults;
    private State state;

    /**
     * @param state the account as it begins
     * @param timeline whose clock it follows
     * @param keys the gateway's keys for this account
     * @param recorder where its exchanges go
     * @param chance draws how long each answer takes
     * @param least shortest time an answer takes
     * @param most longest time an answer takes
     */
    public OpenAccount(
            State state,
            Timeline timeline,
            KeyRing keys,
            Recorder recorder,
            Chance chance,
            Duration least,
            Duration most) {
        this.state = state;
        this.timeline = timeline;
        this.keys = keys;
        this.recorder = recorder;
        this.chance = chance;
        this.least = least;
        this.most = most;
    }

    /** The account's id. */
    public String partner() {
        return state().account().partner();
    }

    /** Every trade, in the order of creation. */
    public List<Trade> trades() {
        return state().inOrder();
    }

    /** A buyer shows up whose code may be charged. */
    public synchronized void admit(String code, Behaviour behaviour) {
        state = state.withBuyer(code, behaviour);
    }

    /** Something will go wrong; faults are numbered as they are armed. */
    public synchronized void arm(Fault fault) {
        faults++;
        state = state.withFaults(state.faults().with(fault.named("f" + faults)));
    }

    /** Something happens; what it will lead to is put on the timeline. */
    public Reaction happens(Event event) {
        Reaction reaction = advance(event);
        for (Due due : reaction.due()) {
            timeline.at(due.at(), Role.GATEWAY, "what is due at the gateway", () -> happens(due.event()));
        }
        return reaction;
    }

    Timeline timeline() {
        return timeline;
    }

    KeyRing keys() {
        return keys;
    }

    Recorder recorder() {
        return recorder;
    }

    synchronized Duration latency() {
        return chance.between(least, most);
    }

    private synchronized State state() {
        return state;
    }

    private synchronized Reaction advance(Event event) {
        Reaction reaction = Gateway.react(state, event, timeline.now());
        state = reaction.state();
        return reaction;
    }
}
