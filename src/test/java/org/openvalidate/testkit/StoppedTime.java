package org.openvalidate.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.openvalidate.time.Act;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;

/** A clock that stands at ten in the morning: nobody waits and nothing falls due, so that only calls change anything. */
public final class StoppedTime implements Timeline {

    private final RealTimeline real = new RealTimeline();

    @Override
    public Instant now() {
        return Instant.parse("2026-03-02T02:00:00Z");
    }

    @Override
    public void sleep(Duration length) {
        // no time passes
    }

    @Override
    public <T> T call(String what, Duration patience, Callable<T> exchange) {
        throw new UnsupportedOperationException(what);
    }

    @Override
    public Act at(Instant instant, Role role, String what, Runnable act) {
        return real.at(real.now(), role, what, () -> {});
    }

    @Override
    public void await(Act act) {
        real.await(act);
    }

    @Override
    public Visit enter(Role role, String what) {
        return real.enter(role, what);
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public String clock() {
        return "stopped";
    }
}
