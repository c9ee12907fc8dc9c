package org.openvalidate.gateway;

/** State of an in-store trade. Source: legacy-instore §0.6. */
public enum TradeStatus {
    WAIT_BUYER_PAY,
    TRADE_SUCCESS,
    TRADE_CLOSED
}
