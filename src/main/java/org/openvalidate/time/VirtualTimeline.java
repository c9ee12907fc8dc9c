package org.openvalidate.time;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openvalidate.problem.HarnessFault;

/**
 * Virtual time with one baton.
 *
 * <p>At most one participant runs at a time: the one that has the baton. Whoever waits hands it on; it goes to the
 * earliest wake-up, and only then does the clock move. The baton travels with a request into its server and with the
 * answer back. A call's deadline is registered before anything is sent, and whoever lets another go registers that
 * other's turn itself, otherwise two runs would differ in their order. No lock is held while a participant runs, sends
 * or waits.
 */
public final class VirtualTimeline implements Timeline {

    private static final ThreadLocal<@Nullable Participant> PRESENT = new ThreadLocal<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>();
    private final Set<Participant> waiting = new LinkedHashSet<>();
    private final Set<Thread> blocked = new HashSet<>();
    private final Map<Act, Set<Participant>> open = new LinkedHashMap<>();
    private final Executor threads;
    private Instant now;
    private long registered;
    private long handOvers;
    private boolean batonFree = true;
    private @Nullable Flight outbound;
    private boolean closed;
    private @Nullable HarnessFault fault;

    /**
     * @param start the first instant
     * @param threads where acts run; must never refuse or queue, since an act may wait for another
     */
    public VirtualTimeline(Instant start, Executor threads) {
        this.now = start;
        this.threads = threads;
    }

    @Override
    public Instant now() {
        return locked(() -> now);
    }

    @Override
    public String clock() {
        return "virtual";
    }

    @Override
    public void sleep(Duration length) {
        lock.lock();
        try {
            Participant me = participant("sleep");
            Instant until = now.plus(length.isNegative() ? Duration.ZERO : length);
            me.turn = register(until, me);
            handOn();
            waitForTurn(me, "to wake at " + until);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T call(String what, Duration patience, Callable<T> exchange) throws Unanswered {
        Flight flight = depart(what, patience);
        T answer = null;
        Exception broken = null;
        try {
            answer = exchange.call();
        } catch (Exception thrown) {
            broken = thrown;
        }
        if (lateReturn(flight)) {
            throw Unanswered.late(what, patience);
        }
        if (answer == null) {
            throw Unanswered.broken(what, broken == null ? new IllegalStateException("nothing came back") : broken);
        }
        return answer;
    }

    @Override
    public Act at(Instant instant, Role role, String what, Runnable body) {
        return locked(() -> {
            refuseWhenOver();
            Act act = new Act(what);
            Participant performer = new Participant(this, role, what, lock.newCondition());
            Wake wake = register(instant.isBefore(now) ? now : instant, performer);
            wake.start = () -> perform(performer, act, body);
            open.put(act, new LinkedHashSet<>());
            if (batonFree) {
                handOn();
            }
            return act;
        });
    }

    @Override
    public void await(Act act) {
        lock.lock();
        try {
            Participant me = participant("await");
            Set<Participant> awaiting = open.get(act);
            if (awaiting != null) {
                awaiting.add(me);
                handOn();
                waitForTurn(me, "for the end of " + act.what());
            }
        } finally {
            lock.unlock();
        }
        act.join();
    }

    @Override
    public Visit enter(Role role, String what) {
        lock.lock();
        try {
            refuseWhenOver();
            Participant me = new Participant(this, role, what, lock.newCondition());
            Flight flight = outbound;
            outbound = null;
            if (flight == null) {
                me.turn = register(now, me);
                if (batonFree) {
                    handOn();
                }
                waitForTurn(me, "for its turn");
            } else {
                flight.enter(me);
                handOvers++;
            }
            PRESENT.set(me);
            return new Served(me, flight);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            closed = true;
            return end();
        });
    }

    /** How often the baton has changed hands; the watchdog looks for a number that stands still. */
    long handOvers() {
        return locked(() -> handOvers);
    }

    /** Whether anybody runs, is on the way or has a wake-up. */
    boolean busy() {
        return locked(() -> !over() && (!batonFree || !wakes.isEmpty()));
    }

    /** Ends this time with a fault that lists who waits for what; whoever waits is told. */
    void stall(String message) {
        locked(() -> {
            HarnessFault thrown = new HarnessFault(message + " At " + now + ":" + whoWaits());
            fault = thrown;
            open.keySet().forEach(act -> act.fail(thrown));
            return end();
        });
    }

    /** One line for each participant that waits, with what it waits for. */
    String whoWaits() {
        return locked(() -> waiting.stream()
                .map(each -> System.lineSeparator() + "  " + each)
                .collect(Collectors.joining()));
    }

    private boolean end() {
        wakes.clear();
        waiting.forEach(each -> each.signal.signalAll());
        blocked.forEach(Thread::interrupt);
        return true;
    }

    private void perform(Participant me, Act act, Runnable body) {
        PRESENT.set(me);
        try {
            act.run(body);
        } finally {
            PRESENT.remove();
            lock.lock();
            try {
                Set<Participant> awaiting = open.remove(act);
                if (!over() && awaiting != null) {
                    awaiting.forEach(each -> each.turn = register(now, each));
                    handOn();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** The baton leaves with the request; the deadline is registered first. */
    private Flight depart(String what, Duration patience) {
        return locked(() -> {
            Participant me = participant("call");
            Wake deadline = register(now.plus(patience), me);
            deadline.interrupts = Thread.currentThread();
            Flight flight = new Flight(me, deadline);
            me.waitsFor = "for the answer to " + what + " until " + deadline.at;
            waiting.add(me);
            blocked.add(Thread.currentThread());
            outbound = flight;
            return flight;
        });
    }

    /** Something came back, the connection broke, or the deadline called; returns whether it was the deadline. */
    private boolean lateReturn(Flight flight) {
        return locked(() -> {
            blocked.remove(Thread.currentThread());
            waiting.remove(flight.caller);
            boolean called = Thread.interrupted();
            if (called && !flight.expired() && !over()) {
                Thread.currentThread().interrupt();
            }
            refuseWhenOver();
            outbound = outbound == flight ? null : outbound;
            wakes.remove(flight.deadline);
            handOvers++;
            if (flight.expired()) {
                letGo(flight);
            } else if (flight.inside()) {
                flight.caller.turn = register(now, flight.caller);
                letGo(flight);
                if (batonFree) {
                    handOn();
                }
                waitForTurn(flight.caller, "for its turn after a broken connection");
            }
            return flight.expired();
        });
    }

    /** The caller waits no longer; a server that holds the exchange gets its turn from here, not when it notices. */
    private void letGo(Flight flight) {
        flight.abandon();
        Participant server = flight.holder();
        if (server != null && !over()) {
            server.turn = register(now, server);
        }
    }

    private Wake register(Instant at, Participant whose) {
        refuseWhenOver();
        Wake wake = new Wake(at, whose, registered++);
        wakes.add(wake);
        return wake;
    }

    /** The one place where the clock moves. */
    private void handOn() {
        handOvers++;
        Wake next = over() ? null : wakes.poll();
        batonFree = next == null;
        if (next != null) {
            now = next.at.isAfter(now) ? next.at : now;
            next.grant();
            Runnable start = next.start;
            Thread called = next.interrupts;
            if (start != null) {
                threads.execute(start);
            } else if (called != null) {
                called.interrupt();
            } else {
                next.whose.signal.signalAll();
            }
        }
    }

    private Participant participant(String asks) {
        refuseWhenOver();
        Participant me = PRESENT.get();
        if (me == null || me.home != this) {
            throw new IllegalStateException(asks + " from a thread that takes no part in this time");
        }
        return me;
    }

    private void waitForTurn(Participant me, String what) {
        waitFor(me, what, me::called);
        me.turn = null;
    }

    private void waitFor(Participant me, String what, BooleanSupplier until) {
        me.waitsFor = what;
        waiting.add(me);
        try {
            while (!until.getAsBoolean()) {
                refuseWhenOver();
                me.signal.await();
            }
            refuseWhenOver();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimelineClosed();
        } finally {
            waiting.remove(me);
        }
    }

    private boolean over() {
        return closed || fault != null;
    }

    private void refuseWhenOver() {
        if (fault != null) {
            throw fault;
        }
        if (closed) {
            throw new TimelineClosed();
        }
    }

    private <T> T locked(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }

    private final class Served implements Visit {
        private final Participant me;
        private final @Nullable Flight flight;
        private boolean left;

        Served(Participant me, @Nullable Flight flight) {
            this.me = me;
            this.flight = flight;
        }

        @Override
        public void leave() {
            locked(() -> {
                PRESENT.remove();
                if (left || over()) {
                    return false;
                }
                left = true;
                if (flight != null && flight.leave()) {
                    handOvers++;
                } else {
                    handOn();
                }
                return true;
            });
        }

        @Override
        public void hold() {
            locked(() -> {
                if (flight == null || flight.abandoned() || flight.expired()) {
                    return false;
                }
                PRESENT.remove();
                flight.hold(me);
                handOn();
                waitForTurn(me, "for its caller to give up");
                PRESENT.set(me);
                return true;
            });
        }
    }
}
