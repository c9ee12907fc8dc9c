package org.openvalidate.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two pieces of work beside each other, both over when it is done, whether they went well or not. */
final class Beside {

    /** What may fail. */
    interface Work {
        void run() throws IOException;
    }

    private Beside() {}

    /** Does one in a thread of its own and the other here. What fails first here is thrown, else what fails there. */
    static void both(Work there, Work here) throws IOException {
        FutureTask<Void> other = new FutureTask<>(() -> {
            there.run();
            return null;
        });
        new Thread(other, "reports").start();
        try {
            here.run();
        } catch (IOException | RuntimeException | Error failed) {
            await(other, failed);
            throw failed;
        }
        await(other);
    }

    private static void await(FutureTask<Void> other, Throwable failed) {
        try {
            await(other);
        } catch (IOException | RuntimeException | Error as) {
            failed.addSuppressed(as);
        }
    }

    private static void await(FutureTask<Void> other) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    other.get();
                    return;
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw rethrown(requireNonNull(failed.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Only these can be thrown by work. */
    private static RuntimeException rethrown(Throwable cause) throws IOException {
        if (cause instanceof IOException refused) {
            throw refused;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
