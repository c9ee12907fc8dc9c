package org.openvalidate.operator;

/** How far a case on the desk has come. */
public enum Phase {
    /** It is explained; nothing is armed before the tester begins. */
    OFFERED,
    /** The tester has begun; buyers and faults are being armed. */
    PREPARED,
    /** The tester sells and pays. */
    PLAYING,
    /** Everything was done; what till and books show is still to be said. */
    ASKED,
    /** All was said; it is being judged. */
    JUDGED,
    /** The tester has turned away; the next case is to come. */
    LEFT
}
