package org.openvalidate.operator;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One lock for a desk and everything that lies on it. Whoever changes something rings; whoever waits for it looks again. */
final class Bell {

    /** How long after a change of nothing a waiting thread looks again all the same, in milliseconds: people go away silently. */
    private static final long TICK = 500;

    private long rings;

    /** Looks at something while nobody changes it. */
    synchronized <T> T look(Supplier<T> sight) {
        return sight.get();
    }

    /** Changes something and wakes whoever waits. Returns what the change says of itself. */
    synchronized <T> T change(Supplier<T> deed) {
        T done = deed.get();
        rings++;
        notifyAll();
        return done;
    }

    /** How often something has changed. */
    synchronized long rings() {
        return rings;
    }

    /** Waits until it holds. */
    synchronized void await(BooleanSupplier holds, Runnable meanwhile) {
        while (!holds.getAsBoolean()) {
            meanwhile.run();
            pause(TICK);
        }
    }

    /** Waits for a change after so many rings, or for so long; returns how many there are then. */
    synchronized long after(long known, long millis) {
        if (rings == known) {
            pause(millis);
        }
        return rings;
    }

    /** Whoever calls it looks again, so that a wake-up without a reason does no harm. */
    @SuppressWarnings("WaitNotInLoop")
    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CaseLeft(CaseLeft.Kind.STOPPED, "The run was interrupted.");
        }
    }
}
