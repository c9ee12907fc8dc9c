package org.openvalidate.gateway;

/**
 * State of a trade. Source: legacy-instore §0.6, legacy-online §3.3: an online trade that is paid says TRADE_FINISHED, an
 * in-store one TRADE_SUCCESS; of both money can be given back.
 */
public enum TradeStatus {
    WAIT_BUYER_PAY,
    TRADE_SUCCESS,
    TRADE_FINISHED,
    TRADE_CLOSED
}
