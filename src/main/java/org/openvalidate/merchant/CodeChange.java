package org.openvalidate.merchant;

/** What can be done to the code of a store. Source: legacy-instore §2.11. */
public enum CodeChange {
    /** Scans are refused for a time. */
    STOP,
    /** Scans are taken again. */
    RESTART,
    /** Scans are refused for good. */
    DELETE,
    /** What the code says of the store is another. */
    MODIFY
}
