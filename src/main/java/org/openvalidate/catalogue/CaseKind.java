package org.openvalidate.catalogue;

/** Who is judged by a case; follows from where it can run. */
public enum CaseKind {
    /** The merchant's system. */
    MERCHANT,
    /** Gateway and credentials only; never required of an external merchant. */
    PROBE,
    /** A person's word with evidence attached. */
    ATTESTATION
}
