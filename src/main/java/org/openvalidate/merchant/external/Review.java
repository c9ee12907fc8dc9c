package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import org.openvalidate.merchant.Witness;

/** How the merchant's system says that the review of a secondary merchant stands: the witness hears of its end. */
final class Review {

    private static final Set<String> OPEN = Set.of("UNDER_REVIEW", "MODIFICATION_REVIEW", "PENDING");

    private final String merchant;
    private final Witness witness;
    private String status = "";

    Review(String merchant, Witness witness) {
        this.merchant = merchant;
        this.witness = witness;
    }

    /** Looks at what it answers. */
    void look(JsonNode answer) {
        String now = answer.path("status").asText("").toUpperCase(Locale.ROOT);
        if (!now.equals(status)) {
            status = now;
            if (!isOpen()) {
                witness.registration(merchant, now, answer.path("rejectReason").asText(""));
            }
        }
    }

    /** Whether its end is still to come. */
    boolean isOpen() {
        return OPEN.contains(status);
    }
}
