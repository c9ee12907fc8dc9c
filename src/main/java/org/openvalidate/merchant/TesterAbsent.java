package org.openvalidate.merchant;

/** A tester was asked for something, and nobody did it: the case cannot be run, and nobody is to blame. */
public final class TesterAbsent extends RuntimeException {

    /** @param reason why, as one sentence for the report */
    public TesterAbsent(String reason) {
        super(reason);
    }
}
