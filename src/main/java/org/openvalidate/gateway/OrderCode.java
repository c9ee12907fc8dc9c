package org.openvalidate.gateway;

import java.time.Instant;

/**
 * A code that stands for one order.
 *
 * @param text what is scanned
 * @param merchantId the trade
 * @param until when it can no longer be scanned
 */
public record OrderCode(String text, String merchantId, Instant until) {}
