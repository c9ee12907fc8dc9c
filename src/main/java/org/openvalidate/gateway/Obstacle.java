package org.openvalidate.gateway;

/** Why the last thing that a buyer tried at the cashier did not work. Source: legacy-online §8.3, §8.4. */
public enum Obstacle {
    /** It worked. */
    NONE(""),
    /** Nobody is known by this login. */
    BUYER_UNKNOWN("BUYER_NOT_EXIST"),
    /** The password was wrong; no code of this is published. */
    WRONG_PASSWORD(""),
    /** The purse is empty: the trade waits. */
    EMPTY_PURSE("BUYER_BALANCE_NOT_ENOUGH"),
    /** Another buyer has begun to pay this order; TRADE_BUYER_NOT_MATCH. */
    OTHER_BUYER("ALIN10023"),
    /** Meanwhile an order with this number and other content has begun; CONTEXT_INCONSISTENT. */
    OTHER_ORDER("ALIN42282"),
    /** Less than a minute is left at login; that this is an error is published, its code is not. */
    TOO_LATE("");

    private final String code;

    Obstacle(String code) {
        this.code = code;
    }

    /** What the page shows beside its words, empty where nothing is published. */
    public String code() {
        return code;
    }
}
