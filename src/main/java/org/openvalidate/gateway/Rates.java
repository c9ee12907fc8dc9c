package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.util.Map;

/**
 * CNY for one unit of each currency that is served. USD, EUR, HKD, JPY and KRW: the published sample of {@code
 * forex_rate_file} (legacy-online §3.8); all others are lab rates of our own.
 */
public final class Rates {

    /** By currency. */
    public static final Map<String, BigDecimal> TABLE = Map.ofEntries(
            rate("USD", "6.5487"),
            rate("EUR", "8.3364"),
            rate("GBP", "9.0212"),
            rate("HKD", "0.8145"),
            rate("JPY", "0.05638"),
            rate("KRW", "0.001111"),
            rate("SGD", "4.8791"),
            rate("AUD", "4.9803"),
            rate("CAD", "5.1644"),
            rate("NZD", "4.6511"),
            rate("CHF", "7.0829"),
            rate("THB", "0.2112"),
            rate("SEK", "0.7712"),
            rate("DKK", "1.0425"),
            rate("NOK", "0.7634"));

    private Rates() {}

    private static Map.Entry<String, BigDecimal> rate(String currency, String yuan) {
        return Map.entry(currency, new BigDecimal(yuan));
    }
}
