package org.openvalidate.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.openvalidate.time.Act;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Visit;

/** A clock for one: who sleeps finds it moved on by as much, at once. */
public final class HandTime implements Timeline {

    private Instant now;

    /** @param start the first instant */
    public HandTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration length) {
        now = now.plus(length);
    }

    @Override
    public <T> T call(String what, Duration patience, Callable<T> exchange) {
        throw new UnsupportedOperationException(what);
    }

    @Override
    public Act at(Instant instant, Role role, String what, Runnable act) {
        throw new UnsupportedOperationException(what);
    }

    @Override
    public void await(Act act) {
        throw new UnsupportedOperationException(act.what());
    }

    @Override
    public Visit enter(Role role, String what) {
        throw new UnsupportedOperationException(what);
    }

    @Override
    public void close() {
        // nobody else waits
    }

    @Override
    public String clock() {
        return "by hand";
    }
}
