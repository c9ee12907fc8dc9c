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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Time as it passes: the twin of {@link VirtualTimeline} towards real counterparts. */
public final class RealTimeline implements Timeline {

    private static final long LONGEST_HOLD_SECONDS = 60;

    private final CountDownLatch closing = new CountDownLatch(1);
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
        return new Visit() {
            @Override
            public void leave() {
                // real time passes by itself
            }

            @Override
            public void hold() {
                try {
                    sleep(Duration.ofSeconds(LONGEST_HOLD_SECONDS));
                } catch (TimelineClosed closed) {
                    // the caller is let go as well
                }
            }
        };
    }

    @Override
    public void close() {
        closing.countDown();
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
