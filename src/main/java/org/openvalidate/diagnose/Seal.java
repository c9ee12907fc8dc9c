package org.openvalidate.diagnose;

import java.util.List;

/** A signature as far as it can be read: what it says of itself, and whether it belongs to a text. */
interface Seal {

    /** What is wrong with the signature whatever the text; empty where it is as its type demands. */
    List<Cause> causes();

    /** Whether this is what was signed. */
    boolean fits(Signing signing);

    /** Whether the key that both sides share is in it. */
    default boolean keyed() {
        return false;
    }

    /** Whether it is common, and thousands of texts can be tried. */
    default boolean cheap() {
        return true;
    }
}
