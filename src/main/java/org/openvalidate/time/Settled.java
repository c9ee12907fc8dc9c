package org.openvalidate.time;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What a finished call came to. */
final class Settled {

    private Settled() {}

    /** Begins; what is thrown instead of returned counts as a broken connection. */
    static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> send) {
        try {
            return send.get();
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    static <T> T value(String what, CompletableFuture<T> future) throws Unanswered {
        try {
            return future.join();
        } catch (CompletionException broken) {
            throw Unanswered.broken(what, broken);
        } catch (CancellationException cancelled) {
            throw Unanswered.broken(what, cancelled);
        }
    }
}
