package org.openvalidate.dialect;

/** What a service is for, whatever a dialect calls it. */
public enum Purpose {
    PAY,
    QUERY,
    CANCEL,
    REFUND,
    REFUND_QUERY,
    OTHER
}
