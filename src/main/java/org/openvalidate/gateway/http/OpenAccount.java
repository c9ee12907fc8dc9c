package org.openvalidate.gateway.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Departure;
import org.openvalidate.gateway.Due;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.FileFault;
import org.openvalidate.gateway.Gateway;
import org.openvalidate.gateway.Publication;
import org.openvalidate.gateway.PublishedFile;
import org.openvalidate.gateway.Reaction;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.Trade;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.Secret;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Recorder;

/** An account of the simulated gateway while it is open: the mutable shell around the pure state. */
public final class OpenAccount {

    private static final int MOST_MET = 1000;
    private static final int TOKEN_LENGTH = 32;

    private final Timeline timeline;
    private final KeyRing keys;
    private final Recorder recorder;
    private final Chance chance;
    private final Duration least;
    private final Duration most;
    private final Map<String, Duration> promises = new HashMap<>();
    private final List<Met> met = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private int faults;
    private int life;
    private TriggerAmounts triggers = TriggerAmounts.OFF;
    private Supplier<String> tokens = () -> Secret.text(TOKEN_LENGTH);
    private State state;
    private @Nullable Courier courier;

    /** A fault and when a call met it. */
    public record Met(Fault fault, Instant at) {}

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

    /** Everything that the gateway knows of the account just now. */
    public synchronized State state() {
        return state;
    }

    /** Every trade, in the order of creation. */
    public List<Trade> trades() {
        return state().inOrder();
    }

    /** A trade by the merchant's id or the gateway's. */
    public Optional<Trade> trade(String id) {
        return state().named(id);
    }

    /** A buyer shows up whose code may be charged. */
    public synchronized void admit(String code, Behaviour behaviour) {
        state = state.withBuyer(code, behaviour);
    }

    /** A buyer shows up who types the password so long after a charge that asks for it. */
    public synchronized void admit(String code, Duration after) {
        admit(code, Behaviour.ENTERS_PASSWORD);
        promises.put(code, after);
    }

    /** The buyer of this code walks away: what they would have typed later is never typed. */
    public synchronized void walkAway(String code) {
        promises.remove(code);
    }

    /** Something will go wrong; faults are numbered as they are armed. Returns the fault's id. */
    public synchronized String arm(Fault fault) {
        faults++;
        String id = "f" + faults;
        state = state.withFaults(state.faults().with(fault.named(id)));
        return id;
    }

    /** What will go wrong still, in the order in which it was armed. */
    public List<Fault> armed() {
        return state().faults().armed(timeline.now());
    }

    /** Other terms from now on. */
    public synchronized void agree(Terms terms) {
        state = state.under(terms);
    }

    /** From now on the contract is settled in another currency; what was traded before stays as it was. */
    public synchronized void settle(String currency) {
        state = state.settledIn(currency);
    }

    /** Has a file published now, whatever its hour, with a fault or without. */
    public synchronized void publish(FileForm form, LocalDate date, Optional<FileFault> fault, long seed) {
        state = state.with(new Publication(form, date, timeline.now(), fault, seed));
    }

    /** The files that its merchant finds now. */
    public List<PublishedFile> files() {
        return shelf.at(state(), timeline.now());
    }

    /** What went wrong on purpose, the latest last; only so many are remembered. */
    public synchronized List<Met> met() {
        return List.copyOf(met);
    }

    /** Takes a fault back; one that is not armed is no matter. */
    public synchronized void disarm(String id) {
        state = state.withFaults(state.faults().without(id));
    }

    /** From now on these amounts provoke faults. */
    public synchronized void heed(TriggerAmounts amounts) {
        triggers = amounts;
    }

    /** From now on visits to the cashier are named so: a rehearsal must be the same each time, a server must not be guessed. */
    public synchronized void naming(Supplier<String> names) {
        tokens = names;
    }

    /** The name of the next visit to the cashier. */
    synchronized String token() {
        return tokens.get();
    }

    /** Begins anew: no trades, no buyers, no faults, and nothing that was due happens. */
    public synchronized void restart() {
        state = State.of(state.account());
        promises.clear();
        met.clear();
        life++;
    }

    /** Something happens; what it will lead to is put on the timeline. */
    public Reaction happens(Event event) {
        Reaction reaction;
        int begun;
        Optional<Due> password;
        synchronized (this) {
            State before = state;
            Optional<String> provoked = provoked(event);
            reaction = advance(event);
            provoked.ifPresent(this::disarm);
            begun = life;
            Optional<Trade> newest = begun(before, reaction.state());
            newest.ifPresent(trade -> triggers.following(trade).forEach(this::arm));
            password = newest.flatMap(this::promised);
        }
        for (Due due : reaction.due()) {
            boolean notice = due.event() instanceof Event.NoticeDue;
            schedule(due, notice ? Role.NOTICE : Role.GATEWAY, words(due.event()), () -> lives(begun));
        }
        reaction.notice().ifPresent(notice -> courier().deliver(this, notice));
        password.ifPresent(due -> schedule(due, Role.BUYER, "the buyer", () -> lives(begun) && keeps(due)));
        return reaction;
    }

    /** From now on notices are taken to the merchant. */
    synchronized void attend(Courier messenger) {
        courier = messenger;
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

    private synchronized Courier courier() {
        return Objects.requireNonNull(courier, "the account is served by nobody");
    }

    private String words(Event event) {
        String what = "what is due";
        if (event instanceof Event.NoticeDue due) {
            what = "notice " + due.id();
        } else if (event instanceof Event.Expired expired) {
            what = "the end of " + expired.merchantId();
        } else if (event instanceof Event.RefundDue refund) {
            what = "refund " + refund.refundId();
        } else if (event instanceof Event.ReviewDue review) {
            what = "the review of " + review.merchant();
        }
        return what + " in account " + partner();
    }

    private void schedule(Due due, Role role, String what, BooleanSupplier still) {
        timeline.at(due.at(), role, what, () -> {
            if (still.getAsBoolean()) {
                happens(due.event());
            }
        });
    }

    private synchronized boolean lives(int begun) {
        return life == begun;
    }

    private synchronized boolean keeps(Due due) {
        return due.event() instanceof Event.PasswordEntered entered && promises.containsKey(entered.code());
    }

    /** A fault for this call alone, whether it is met or another before it. */
    private Optional<String> provoked(Event event) {
        return event instanceof Event.Called called
                ? triggers.meeting(called.call()).map(this::arm)
                : Optional.empty();
    }

    private static Optional<Trade> begun(State before, State after) {
        return after.trades().order().size() == before.trades().order().size()
                ? Optional.empty()
                : after.trade(after.trades().order().get(after.trades().order().size() - 1));
    }

    /** What the buyer of a trade that just began has promised. */
    private Optional<Due> promised(Trade newest) {
        return Optional.ofNullable(promises.get(newest.code()))
                .map(length -> new Due(newest.created().plus(length), new Event.PasswordEntered(newest.code())));
    }

    private synchronized Reaction advance(Event event) {
        Instant now = timeline.now();
        Reaction reaction = Gateway.react(state, event, now);
        state = reaction.state();
        reaction.departure().flatMap(Departure::fault).ifPresent(fault -> met.add(new Met(fault, now)));
        while (met.size() > MOST_MET) {
            met.remove(0);
        }
        return reaction;
    }
}
