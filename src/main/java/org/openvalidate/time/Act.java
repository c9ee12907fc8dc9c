package org.openvalidate.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.openvalidate.problem.HarnessFault;

/** Something that was begun and ends by itself. */
public final class Act {

    private final String what;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    Act(String what) {
        this.what = what;
    }

    /** What it is, for people. */
    public String what() {
        return what;
    }

    /** Whether it has ended. */
    public boolean ended() {
        return end.isDone();
    }

    /** Waits in real time for its end, from outside any timeline; what it threw is thrown here. */
    public void join() {
        try {
            end.join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    void run(Runnable act) {
        try {
            act.run();
            end.complete(null);
        } catch (TimelineClosed closed) {
            end.complete(null);
        } catch (Throwable thrown) {
            end.completeExceptionally(thrown);
        }
    }

    void fail(HarnessFault fault) {
        end.completeExceptionally(fault);
    }

    private RuntimeException unwrapped(CompletionException failed) {
        if (failed.getCause() instanceof RuntimeException runtime) {
            return runtime;
        }
        return new HarnessFault(what + " broke off: " + failed.getMessage(), failed);
    }
}
