package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** How the merchant's system says that a refund stands. */
final class Refunded {

    private static final Set<String> OPEN = Set.of("PENDING", "PROCESSING");
    private static final Set<String> ENDED = Set.of("SUCCESS", "FAILED");

    private Refunded() {}

    /** Whether its end is still to come; whatever else is said is the end. */
    static boolean isOpen(JsonNode refund) {
        return OPEN.contains(status(refund));
    }

    /** Whether it had its end as soon as it began: then nothing need be asked. */
    static boolean isOver(JsonNode begun) {
        return ENDED.contains(status(begun));
    }

    private static String status(JsonNode refund) {
        return refund.path("status").asText("").toUpperCase(Locale.ROOT);
    }

    /** What an order says of the money that went back. */
    static String given(JsonNode order) {
        return order.path("status").asText("") + " "
                + order.path("refundedAmount").asText("");
    }
}
