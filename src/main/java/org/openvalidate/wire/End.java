package org.openvalidate.wire;

/** How an exchange ended. */
public enum End {
    /** A whole answer left. */
    ANSWERED,
    /** No answer within the caller's patience. */
    NO_ANSWER,
    /** The connection was broken without an answer. */
    RESET,
    /** The answer broke off. */
    TORN
}
