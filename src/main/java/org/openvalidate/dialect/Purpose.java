package org.openvalidate.dialect;

/** What a service is for, whatever a dialect calls it. */
public enum Purpose {
    PAY,
    /** Makes an order that waits to be scanned. */
    ORDER,
    QUERY,
    CANCEL,
    REFUND,
    REFUND_QUERY,
    /** Sends a buyer to a page of the gateway; what is refused is shown as a page as well. */
    CASHIER,
    OTHER
}
