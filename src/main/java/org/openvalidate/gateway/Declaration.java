package org.openvalidate.gateway;

import java.math.BigDecimal;

/**
 * A trade, or a part of one, as it was last declared to customs. Source: legacy-online §3.10.
 *
 * @param requestNo out_request_no, under which it is modified
 * @param declareNo alipay_declare_no, the gateway's own number
 * @param alipayId trade_no
 * @param amount in CNY
 */
public record Declaration(String requestNo, String declareNo, String alipayId, BigDecimal amount) {}
