package org.openvalidate.dialect;

/** What is known of a signature. */
public enum SignatureState {
    /** It verifies. */
    VALID,
    /** It does not verify. */
    INVALID,
    /** There is none. */
    MISSING,
    /** Its type is unknown, or not written in upper case. */
    UNKNOWN_TYPE,
    /** There is no key of that type to verify it with. */
    NO_KEY
}
