package org.openvalidate.dialect.legacy;

import java.util.Set;

/** The currencies of the services. Source: legacy-instore §2.5; its list ends with "talk to us first". */
public final class Currencies {

    private static final Set<String> SETTLED = Set.of(
            "GBP HKD USD SGD JPY CAD AUD EUR NZD KRW THB CHF SEK DKK NOK MYR IDR PHP MUR ILS LKR RUB AED CZK ZAR CNY"
                    .split(" ", -1));

    private static final Set<String> PRICED = Set.of("MOP", "TWD");

    private Currencies() {}

    /** Whether a merchant may be paid in it. */
    public static boolean isSettled(String currency) {
        return SETTLED.contains(currency);
    }

    /** Whether goods may be priced in it. */
    public static boolean isPriced(String currency) {
        return SETTLED.contains(currency) || PRICED.contains(currency);
    }
}
