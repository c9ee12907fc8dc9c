package org.openvalidate.diagnose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as programs print them. */
final class Numbers {

    private static final String AMOUNT = "\\d{1,9}(\\.\\d{1,8})?";

    private Numbers() {}

    static boolean isAmount(String text) {
        return text.matches(AMOUNT);
    }

    /** Without the zeros at its end, where it is an amount. */
    static String bare(String text) {
        return isAmount(text) ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    /** With so many decimals where nothing is lost by it and it is an amount, not an id. */
    static String decimals(String text, int scale) {
        if (!isAmount(text) || text.length() > 9 || (text.startsWith("0") && !text.startsWith("0."))) {
            return text;
        }
        BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
        return amount.scale() > scale
                ? text
                : amount.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** An amount with decimals, as prices have them. */
    static boolean isPriced(String text) {
        return text.matches("\\d{1,9}\\.\\d{1,2}");
    }

    /** A whole number that may be an amount, not an id. */
    static boolean isWhole(String text) {
        return text.matches("[1-9]\\d{0,8}");
    }
}
