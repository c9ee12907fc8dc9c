package org.openvalidate.time;

/** Who takes part in an account's time. At equal instants the earlier role here goes first. */
public enum Role {
    GATEWAY,
    BUYER,
    NOTICE,
    MERCHANT
}
