package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A merchant's account and what is settled for it.
 *
 * @param partner 16 digits beginning with 2088
 * @param currency settlement currency
 * @param rate CNY for one unit of the settlement currency, fixed when a trade is created
 * @param expiry how long an unpaid trade stays open; 3 min by the vendor's pages
 */
public record Account(String partner, String currency, BigDecimal rate, Duration expiry) {}
