package org.openvalidate.dialect;

/** A message that is not of this protocol: what a caller treats as an unknown outcome. */
public final class Unreadable extends Exception {

    /** @param message what is wrong with it, without its content */
    public Unreadable(String message) {
        super(message);
    }
}
