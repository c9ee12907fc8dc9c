package org.openvalidate.time;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Notices a virtual time in which the baton has stood still for too long in real time: a fault of the harness, which is
 * reported with the list of who waits for what instead of hanging for ever.
 */
public final class Watchdog implements AutoCloseable {

    private final Duration limit;
    private final LongSupplier nanos;
    private final Map<VirtualTimeline, Sight> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watchdog");
        thread.setDaemon(true);
        return thread;
    });

    Watchdog(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /** @param limit real time without a hand-over after which a virtual time is taken to be stuck; 10 s in the product */
    public static Watchdog every(Duration limit) {
        Watchdog watchdog = new Watchdog(limit, System::nanoTime);
        long period = Math.max(1, limit.toMillis() / 10);
        watchdog.begin(period);
        return watchdog;
    }

    /** Watches a timeline until it ends. */
    public void watch(VirtualTimeline timeline) {
        watched.put(timeline, new Sight(timeline.handOvers(), nanos.getAsLong()));
    }

    /** Forgets a timeline that has ended. */
    public void forget(VirtualTimeline timeline) {
        watched.remove(timeline);
    }

    void round() {
        long instant = nanos.getAsLong();
        watched.forEach((timeline, sight) -> {
            long count = timeline.handOvers();
            if (count != sight.handOvers || !timeline.busy()) {
                watched.put(timeline, new Sight(count, instant));
            } else if (instant - sight.since >= limit.toNanos()) {
                watched.remove(timeline);
                timeline.stall("The virtual clock has stood still for " + limit.toSeconds()
                        + " s of real time: a fault of the harness, not of the system under test.");
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the rounds end with the watchdog, nobody waits for them
    private void begin(long period) {
        rounds.scheduleAtFixedRate(this::round, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private record Sight(long handOvers, long since) {}
}
