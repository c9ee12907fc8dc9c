package org.openvalidate.merchant;

/** The merchant's system understood what it was asked and would not do it: something to hold against it. */
public final class Declined extends RuntimeException {

    /** @param message in the system's own words */
    public Declined(String message) {
        super(message);
    }
}
