package org.openvalidate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;

/** Keeps what it is given, in memory and unredacted. */
public final class Kept implements Recorder {

    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();

    @Override
    public synchronized void record(Exchange exchange) {
        exchanges.add(exchange);
        notifyAll();
    }

    @Override
    public synchronized void buyer(Instant at, String act, Map<String, String> facts) {
        acts.add(act + " " + new TreeMap<>(facts));
    }

    /** What buyers did: the act and its facts, in their order. */
    public synchronized List<String> acts() {
        return List.copyOf(acts);
    }

    /** What was kept, in the order of arrival at the gateway. */
    public synchronized List<Exchange> exchanges() {
        return exchanges.stream().sorted(Comparator.comparing(Exchange::at)).toList();
    }

    /** The same once there are so many, which a held exchange becomes only when it is given up. */
    public synchronized List<Exchange> exchanges(int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (exchanges.size() < count && System.nanoTime() < end) {
            try {
                wait(100);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
        assertThat(exchanges).hasSizeGreaterThanOrEqualTo(count);
        return exchanges();
    }
}
