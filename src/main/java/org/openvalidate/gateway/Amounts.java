package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.legacy.Currencies;
import org.openvalidate.wire.Money;

/** Amounts and currencies as the wire has them. Source: legacy-instore §2.5, §2.9, §2.10. */
final class Amounts {

    static final BigDecimal LEAST = new BigDecimal("0.01");
    static final BigDecimal MOST = new BigDecimal("100000000.00");
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,8})?";

    private Amounts() {}

    /** A currency in which a merchant may be paid. */
    static Optional<String> settlement(String name, Call call) {
        String currency = call.parameter(name);
        return Defects.unless(Currencies.isSettled(currency), name + " " + currency + " is not supported");
    }

    /** A currency in which goods may be priced, or none. The published list of them ends with "talk to us first". */
    static Optional<String> pricing(String name, Call call) {
        String currency = call.parameter(name);
        return Defects.unless(currency.isEmpty() || isPriced(currency), name + " " + currency + " is not supported");
    }

    static boolean isPriced(String currency) {
        return Currencies.isPriced(currency);
    }

    static boolean isNumber(String text) {
        return text.matches(NUMBER);
    }

    /** The currency in which the amount of a call stands. */
    static String priced(Call call) {
        String pricing = call.parameter("trans_currency");
        return pricing.isEmpty() ? call.parameter("currency") : pricing;
    }

    /** An amount of at most two decimals between 0.01 and 100000000.00. */
    static Optional<String> amount(String name, Call call) {
        return amount(name, call, MOST);
    }

    /** An amount of at most two decimals between 0.01 and another. */
    static Optional<String> amount(String name, Call call, BigDecimal most) {
        String text = call.parameter(name);
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return Optional.of(name + " is no amount with at most two decimals");
        }
        BigDecimal amount = new BigDecimal(text);
        return Defects.unless(
                amount.compareTo(LEAST) >= 0 && amount.compareTo(most) <= 0,
                name + " is outside 0.01 to " + most.toPlainString());
    }

    /** No decimals where the currency has none. */
    static Optional<String> whole(String name, Call call, String currency) {
        return Defects.unless(
                Money.scale(currency) > 0 || !call.parameter(name).contains("."),
                name + " in " + currency + " has no decimals");
    }

    /** Quantity times price is the total where both are given. */
    static Optional<String> product(Call call, String total) {
        String quantity = call.parameter("quantity");
        String price = call.parameter("price");
        if (!quantity.isEmpty() && !isNumber(quantity)) {
            return Optional.of("quantity is no number");
        }
        if (!price.isEmpty() && !isNumber(price)) {
            return Optional.of("price is no number");
        }
        if (quantity.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal product = new BigDecimal(quantity).multiply(new BigDecimal(price));
        return Defects.unless(
                product.compareTo(new BigDecimal(call.parameter(total))) == 0, "quantity times price is not " + total);
    }
}
