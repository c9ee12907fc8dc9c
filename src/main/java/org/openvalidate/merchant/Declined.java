package org.openvalidate.merchant;

/** The merchant's system understood what it was asked and would not do it: something to hold against it. */
public final class Declined extends RuntimeException {

    private final boolean notInThisState;

    /**
     * @param message in the system's own words
     * @param notInThisState whether it is only that the order does not allow it as it stands: HTTP 409
     */
    public Declined(String message, boolean notInThisState) {
        super(message);
        this.notInThisState = notInThisState;
    }

    /** Whether it is only that the order does not allow it as it stands. */
    public boolean notInThisState() {
        return notInThisState;
    }
}
