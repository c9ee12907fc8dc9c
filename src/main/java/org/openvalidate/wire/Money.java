package org.openvalidate.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/**
 * An amount in a currency, scaled as the protocol writes it: no decimals for JPY and KRW, two for all others, rounded
 * half up. Source: legacy-online §2, legacy-instore §2.5.
 */
public record Money(BigDecimal amount, String currency) {

    private static final Set<String> WHOLE = Set.of("JPY", "KRW");

    public Money {
        amount = amount.setScale(scale(currency), RoundingMode.HALF_UP);
    }

    /** @param text such as {@code 12.34 USD} */
    public static Money parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no amount; write for example 12.34 USD");
        }
        return of(text.substring(0, blank), text.substring(blank + 1));
    }

    /** @throws NumberFormatException when the amount is no decimal number */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Number of decimals that the protocol allows for a currency. */
    public static int scale(String currency) {
        return WHOLE.contains(currency) ? 0 : 2;
    }

    /** The amount as the protocol writes it. */
    public String text() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return text() + " " + currency;
    }
}
