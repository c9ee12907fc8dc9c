package org.openvalidate.merchant;

/** What a till does next. */
public enum Next {
    /** Show success and book the order as paid. */
    SHOW_SUCCESS,
    /** Show failure and close the order. */
    SHOW_FAILURE,
    /** Ask the gateway until it knows. */
    QUERY,
    /** Give the sale up and send a pay under a new id. */
    PAY_UNDER_NEW_ID,
    /** Take the trade back at once. */
    CANCEL,
    /** Send the same pay again. */
    PAY_AGAIN,
    /** Nothing: somebody else has brought the order to its end, or is about to. */
    LEAVE
}
