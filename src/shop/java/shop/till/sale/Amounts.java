package shop.till.sale;

import java.math.BigDecimal;
import java.util.Set;

/** Amounts with the decimals of their currency: none for yen and won, else two. */
public final class Amounts {

    private static final Set<String> WHOLE = Set.of("JPY", "KRW");

    private Amounts() {}

    /**
     * An amount that somebody typed.
     *
     * @throws IllegalArgumentException when it is no positive decimal number, or finer than its currency
     */
    public static BigDecimal read(String text, String currency) {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be three capital letters");
        }
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException("amount must be a decimal number such as 12.34");
        }
        BigDecimal amount = new BigDecimal(text);
        int decimals = decimals(currency);
        if (amount.signum() == 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(
                    "amount must be more than 0 and have at most " + decimals + " decimals in " + currency);
        }
        return amount.setScale(decimals);
    }

    /** Nothing, in this currency. */
    static BigDecimal zero(String currency) {
        return BigDecimal.ZERO.setScale(decimals(currency));
    }

    private static int decimals(String currency) {
        return WHOLE.contains(currency) ? 0 : 2;
    }
}
