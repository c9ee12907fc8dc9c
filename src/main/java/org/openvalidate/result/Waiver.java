package org.openvalidate.result;

import java.time.LocalDate;

/**
 * A case that need not pass for a while, and who answers for that.
 *
 * @param caseId the case, variants by their own ids
 * @param owner a person, not a team
 * @param reason in one sentence
 * @param expires the last day on which it counts, {@code yyyy-MM-dd}, in Beijing
 */
public record Waiver(String caseId, String owner, String reason, String expires) {

    /** Whether it counts on a day. */
    boolean inForce(LocalDate day) {
        return !day.isAfter(LocalDate.parse(expires));
    }
}
