package org.openvalidate.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Another time, so much earlier or later by its own clock: an account that lives in its own hours. */
public final class ShiftedTimeline implements Timeline {

    private final Timeline other;
    private final boolean alone;
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean closed;

    private ShiftedTimeline(Timeline other, boolean alone) {
        this.other = other;
        this.alone = alone;
    }

    /** Over a time that is this one's alone and ends with it. */
    public static ShiftedTimeline alone(Timeline other) {
        return new ShiftedTimeline(other, true);
    }

    /** Over a time that others follow too. */
    public static ShiftedTimeline sharing(Timeline other) {
        return new ShiftedTimeline(other, false);
    }

    /** Sets its clock; what is due already stays due when it was. Negative for earlier. */
    public void shift(Duration length) {
        offset = length;
    }

    @Override
    public Instant now() {
        return other.now().plus(offset);
    }

    @Override
    public Instant outside() {
        return other.outside();
    }

    @Override
    public String clock() {
        return other.clock();
    }

    @Override
    public void sleep(Duration length) {
        refuseWhenOver();
        other.sleep(length);
    }

    @Override
    public <T> T call(String what, Duration patience, Callable<T> exchange) throws Unanswered {
        refuseWhenOver();
        return other.call(what, patience, exchange);
    }

    @Override
    public Act at(Instant instant, Role role, String what, Runnable act) {
        refuseWhenOver();
        return other.at(instant.minus(offset), role, what, () -> {
            refuseWhenOver();
            act.run();
        });
    }

    @Override
    public void await(Act act) {
        other.await(act);
    }

    @Override
    public Visit enter(Role role, String what) {
        refuseWhenOver();
        return other.enter(role, what);
    }

    @Override
    public void close() {
        closed = true;
        if (alone) {
            other.close();
        }
    }

    private void refuseWhenOver() {
        if (closed) {
            throw new TimelineClosed();
        }
    }
}
