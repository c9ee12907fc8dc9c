package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.openvalidate.wire.Money;

/**
 * A merchant's account and what is settled for it.
 *
 * @param partner 16 digits beginning with 2088
 * @param currency settlement currency
 * @param rate CNY for one unit of the settlement currency, fixed when a trade is created
 * @param expiry how long an unpaid trade stays open; 3 min by the vendor's pages
 * @param terms what the vendor's pages leave open
 */
public record Account(String partner, String currency, BigDecimal rate, Duration expiry, Terms terms) {

    /** With the terms that hold where nothing else is said. */
    public Account(String partner, String currency, BigDecimal rate, Duration expiry) {
        this(partner, currency, rate, expiry, Terms.USUAL);
    }

    /** An amount as the buyer's side knows it. */
    public String inYuan(Money amount) {
        return amount.amount()
                .multiply(rateOf(amount.currency()))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** CNY for one unit of a currency; one that has no rate of its own has that of the account. */
    BigDecimal rateOf(String other) {
        if (other.equals("CNY")) {
            return BigDecimal.ONE;
        }
        return other.equals(currency) ? rate : Rates.TABLE.getOrDefault(other, rate);
    }

    /** The same with a contract in another currency, at the rate of the day. */
    Account settledIn(String other) {
        return new Account(partner, other, rateOf(other), expiry, terms);
    }

    /** The same under other terms. */
    public Account under(Terms other) {
        return new Account(partner, currency, rate, expiry, other);
    }
}
