package org.openvalidate.merchant;

/** The merchant's system understood what it was asked and would not do it: something to hold against it. */
public final class Declined extends RuntimeException {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final int status;

    /**
     * @param message in the system's own words
     * @param status how the test driver answered, 400 to 499
     */
    public Declined(String message, int status) {
        super(message);
        this.status = status;
    }

    /** Whether it is only that the order, or the day, does not allow it as it stands. */
    public boolean notInThisState() {
        return status == CONFLICT;
    }

    /** Whether it does not know what it was asked about. */
    public boolean notKnown() {
        return status == NOT_FOUND;
    }
}
