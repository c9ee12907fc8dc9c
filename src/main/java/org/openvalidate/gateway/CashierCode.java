package org.openvalidate.gateway;

import java.util.Map;

/** What the cashier calls an error where a code of its own is published. Source: legacy-online §8.4. */
public final class CashierCode {

    /** The order string cannot be read. */
    public static final String UNREADABLE = "ALIN38173";

    private static final Map<String, String> OWN = Map.of(
            "ILLEGAL_SIGN",
            "ALIN10070",
            "ILLEGAL_PARTNER",
            "ALIN10129",
            "CONTEXT_INCONSISTENT",
            "ALIN42282",
            "TRADE_BUYER_NOT_MATCH",
            "ALIN10023");

    private CashierCode() {}

    /** The cashier's code for a code of the gateway, or that code itself. */
    public static String of(String code) {
        return OWN.getOrDefault(code, code);
    }
}
