package org.openvalidate.gateway;

/** What a buyer does when a payment code of theirs is charged. */
public enum Behaviour {
    /** No password is asked; the money is taken. */
    PAYS_AT_ONCE,
    /** A password is asked and typed later. */
    ENTERS_PASSWORD,
    /** A password is asked and never typed. */
    ABANDONS,
    /** The purse is empty. */
    BALANCE_NOT_ENOUGH
}
