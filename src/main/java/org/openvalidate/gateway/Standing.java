package org.openvalidate.gateway;

/** What a visit to the cashier has come to. */
public enum Standing {
    /** The buyer can go on. */
    OPEN,
    /** The order is paid, in this visit or another. */
    PAID,
    /** The order was not paid in time and its trade is closed. */
    CLOSED,
    /** The time is over and there never was a trade. */
    EXPIRED
}
