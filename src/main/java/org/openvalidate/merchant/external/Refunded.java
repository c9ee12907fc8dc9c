package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** How the merchant's system says that a refund stands. */
final class Refunded {

    private static final Set<String> OPEN = Set.of("PENDING", "PROCESSING");

    private Refunded() {}

    /** Whether its end is still to come; whatever else is said is the end. */
    static boolean isOpen(JsonNode refund) {
        return OPEN.contains(refund.path("status").asText(""));
    }
}
