package org.openvalidate.merchant;

/** The merchant's system does not do by itself what it was asked: a person has to. Nothing was sent to the gateway. */
public final class Unable extends RuntimeException {

    /** @param message what a person would have to do */
    public Unable(String message) {
        super(message);
    }
}
