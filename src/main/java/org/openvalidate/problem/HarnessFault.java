package org.openvalidate.problem;

/**
 * The harness or its surroundings failed, so that nothing can be said about the system under test. The cases it meets
 * are INCONCLUSIVE, never FAILED; leads to exit code 3.
 */
public final class HarnessFault extends RuntimeException {

    /** @param message what happened, whom it concerns and what to do */
    public HarnessFault(String message) {
        super(message);
    }

    /** As above, with what the machine said. */
    public HarnessFault(String message, Throwable cause) {
        super(message, cause);
    }
}
