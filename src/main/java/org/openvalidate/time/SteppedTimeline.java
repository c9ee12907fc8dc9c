package org.openvalidate.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until somebody outside moves it: for counterparts in other processes that want to see a day pass
 * at once. Requests come and go in real time; what is due happens when the clock is moved past it.
 */
public final class SteppedTimeline implements Timeline {

    /** Nobody waits longer than this for a clock that nobody moves. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(60);

    /** How long an answer is waited for, whatever patience was asked. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    private static final Comparator<Step> EARLIEST =
            Comparator.comparing(Step::at).thenComparing(Step::role).thenComparing(Step::number);

    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock moving = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Step> steps = new PriorityQueue<>(EARLIEST);
    private final RealTimeline real = new RealTimeline();
    private long registered;
    private int running;
    private boolean closed;
    private Instant now;

    private record Step(Instant at, Role role, long number, Act act, Runnable body) {}

    /** Something that happened because the clock was moved. */
    public record Fired(Instant at, String what) {}

    /** @param start the first instant */
    public SteppedTimeline(Instant start) {
        this.now = start;
    }

    /**
     * Moves the clock. Returns when everything that is due on the way has happened, whatever follows from it included.
     *
     * @param length zero or more; zero lets what is under way end
     */
    public List<Fired> advance(Duration length) {
        moving.lock();
        try {
            Instant target = now().plus(length);
            List<Fired> fired = new ArrayList<>();
            for (Step step = next(target); step != null; step = next(target)) {
                fired.add(new Fired(step.at(), step.act().what()));
                begin(step);
            }
            return fired;
        } finally {
            moving.unlock();
        }
    }

    @Override
    public Instant now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Instant outside() {
        return real.now();
    }

    @Override
    public String clock() {
        return "stepped";
    }

    @Override
    public void sleep(Duration length) {
        Duration longest = length.compareTo(LONGEST_SLEEP) < 0 ? length : LONGEST_SLEEP;
        lock.lock();
        try {
            Instant until = now.plus(length);
            long left = longest.toNanos();
            while (now.isBefore(until) && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            refuseWhenOver();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimelineClosed();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T call(String what, Duration patience, Callable<T> exchange) throws Unanswered {
        return real.call(what, patience.compareTo(LONGEST_CALL) < 0 ? patience : LONGEST_CALL, exchange);
    }

    @Override
    public Act at(Instant instant, Role role, String what, Runnable body) {
        Act act = new Act(what);
        Step step;
        lock.lock();
        try {
            refuseWhenOver();
            step = new Step(instant, role, registered++, act, body);
            if (instant.isAfter(now)) {
                steps.add(step);
                return act;
            }
        } finally {
            lock.unlock();
        }
        begin(step);
        return act;
    }

    @Override
    public void await(Act act) {
        act.join();
    }

    @Override
    public Visit enter(Role role, String what) {
        return real.enter(role, what);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            steps.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        real.close();
    }

    /** The next step up to an instant, once nothing is under way; the clock shows its instant then. */
    private @Nullable Step next(Instant target) {
        lock.lock();
        try {
            while (running > 0 && !closed) {
                // whoever is under way ends within its own patience; looking again costs nothing
                changed.await(1, TimeUnit.SECONDS);
            }
            refuseWhenOver();
            Step first = steps.peek();
            boolean due = first != null && !first.at().isAfter(target);
            now = due && first != null ? first.at() : target;
            changed.signalAll();
            return due ? steps.poll() : null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimelineClosed();
        } finally {
            lock.unlock();
        }
    }

    private void begin(Step step) {
        count(1);
        real.begin(step.role(), step.act().what(), () -> {
            try {
                step.act().run(step.body());
            } finally {
                count(-1);
            }
        });
    }

    private void count(int more) {
        lock.lock();
        try {
            running += more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void refuseWhenOver() {
        if (closed) {
            throw new TimelineClosed();
        }
    }
}
