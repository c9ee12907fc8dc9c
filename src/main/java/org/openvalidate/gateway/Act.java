package org.openvalidate.gateway;

/** What a buyer does at the cashier. Source: legacy-online §3.3, "observable query result by buyer step". */
public enum Act {
    /** Says who they are; in a wallet, is known to it. */
    LOGIN,
    /** Types the right payment password. */
    CONFIRM,
    /** Types a wrong one. */
    WRONG_PASSWORD,
    /** Goes away without paying. */
    LEAVE
}
