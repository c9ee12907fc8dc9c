package org.openvalidate.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Time as it passes: the twin of {@link VirtualTimeline} towards real counterparts. */
public final class RealTimeline implements Timeline {

    private static final long LONGEST_HOLD_SECONDS = 60;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Phaser holding = new Phaser(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<Object, Future<?>> calls = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(RealTimeline::daemon);

    /** Thousands of things may be due in hours; only what is due needs a thread. */
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(RealTimeline::daemon);

    private final Set<Act> pending = ConcurrentHashMap.newKeySet();

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public String clock() {
        return "real";
    }

    @Override
    public void sleep(Duration length) {
        try {
            if (closing.await(Math.max(0, length.toNanos()), TimeUnit.NANOSECONDS)) {
                throw new TimelineClosed();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimelineClosed();
        }
    }

    @Override
    public <T> T call(String what, Duration patience, Callable<T> exchange) throws Unanswered {
        Future<T> answer = begin(exchange);
        Object call = new Object();
        calls.put(call, answer);
        if (closing.getCount() == 0) {
            answer.cancel(true);
        }
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw Unanswered.late(what, patience);
        } catch (ExecutionException broken) {
            throw Unanswered.broken(what, broken);
        } catch (CancellationException closed) {
            throw new TimelineClosed();
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TimelineClosed();
        } finally {
            calls.remove(call);
        }
    }

    private <T> Future<T> begin(Callable<T> exchange) {
        try {
            return threads.submit(exchange);
        } catch (RejectedExecutionException over) {
            throw new TimelineClosed();
        }
    }

    @Override
    public Act at(Instant instant, Role role, String what, Runnable body) {
        Act act = new Act(what);
        long wait = Math.max(0, Duration.between(now(), instant).toNanos());
        pending.add(act);
        try {
            Future<?> unused = alarm.schedule(() -> begin(act, body), wait, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException over) {
            pending.remove(act);
            throw new TimelineClosed();
        }
        return act;
    }

    private void begin(Act act, Runnable body) {
        if (pending.remove(act)) {
            try {
                threads.execute(() -> act.run(body));
            } catch (RejectedExecutionException over) {
                act.run(RealTimeline::over);
            }
        }
    }

    private static void over() {
        throw new TimelineClosed();
    }

    @Override
    public void await(Act act) {
        act.join();
    }

    @Override
    public Visit enter(Role role, String what) {
        synchronized (inside) {
            inside.incrementAndGet();
        }
        return new Visit() {
            @Override
            public void leave() {
                synchronized (inside) {
                    inside.decrementAndGet();
                    inside.notifyAll();
                }
            }

            @Override
            public void hold() {
                int phase = holding.getPhase();
                try {
                    if (closing.getCount() > 0) {
                        phase = holding.awaitAdvanceInterruptibly(phase, LONGEST_HOLD_SECONDS, TimeUnit.SECONDS);
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                } catch (TimeoutException longEnough) {
                    // the caller is let go all the same
                }
            }
        };
    }

    /**
     * Lets go of whoever is held, and waits until everybody who is being served has left.
     *
     * @param patience how long at most
     */
    public void release(Duration patience) {
        holding.arrive();
        long end = System.nanoTime() + patience.toNanos();
        synchronized (inside) {
            long left = patience.toMillis();
            while (inside.get() > 0 && left > 0) {
                try {
                    inside.wait(left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        holding.arrive();
        alarm.shutdownNow();
        pending.forEach(act -> {
            if (pending.remove(act)) {
                act.run(RealTimeline::over);
            }
        });
        calls.values().forEach(answer -> answer.cancel(true));
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "real-timeline");
        thread.setDaemon(true);
        return thread;
    }
}
