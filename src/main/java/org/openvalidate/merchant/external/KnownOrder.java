package org.openvalidate.merchant.external;

import java.util.Set;

/**
 * What was heard of an order of the merchant's.
 *
 * @param orderId the merchant's own name for it
 * @param tradeId its trade
 * @param status the last that it was seen in
 * @param told everything of it that the witness knows
 */
public record KnownOrder(String orderId, String tradeId, String status, Set<String> told) {}
