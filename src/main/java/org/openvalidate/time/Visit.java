package org.openvalidate.time;

/** The part that a server plays in its caller's exchange. */
public interface Visit {

    /** The answer is complete and leaves; nothing of the account may be touched afterwards. */
    void leave();

    /** Does not answer: waits until the caller has given up. The visit goes on from there and must still be left. */
    void hold();
}
