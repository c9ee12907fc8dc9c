package org.openvalidate.gateway.http.cashier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.State;
import org.openvalidate.time.Secret;

/** The buyers among whom the page lets choose. */
final class TestBuyers {

    private static final int MOST = 12;
    private static final int DIGITS = 6;
    private static final int SHOWN = 4;
    private static final String CODE = "\\d{16,24}";

    private TestBuyers() {}

    /** Buyers of an account, at most so many; at the cashier only their purse counts. */
    static List<Map<String, Object>> of(State state) {
        return state.buyers().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Behaviour>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(buyer -> Map.<String, Object>of(
                        "name", buyer.getKey(),
                        "shown", shown(buyer.getKey()),
                        "poor", buyer.getValue() == Behaviour.BALANCE_NOT_ENOUGH))
                .toList();
    }

    /** A buyer as the page names them: of a payment code, which can be charged in a shop, only its ends. */
    static String shown(String buyer) {
        return buyer.matches(CODE) ? "28…" + buyer.substring(buyer.length() - SHOWN) : buyer;
    }

    /** The login of somebody whom nobody knows yet. */
    static String newcomer() {
        return "buyer" + Secret.digits(DIGITS) + "@buyers.example";
    }
}
