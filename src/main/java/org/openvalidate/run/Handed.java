package org.openvalidate.run;

import java.time.Instant;
import java.util.List;
import org.openvalidate.evidence.proof.Exhibit;

/**
 * A statement as a person handed it in: judged as input, nothing kept of it yet.
 *
 * @param caseId the case that it is about
 * @param statement in the person's own words
 * @param holds whether the person says that it is so
 * @param by the person's name
 * @param role what the person is to the merchant
 * @param at when it was signed; a day counts from its beginning in Beijing
 * @param exhibits at least one
 */
record Handed(
        String caseId, String statement, boolean holds, String by, String role, Instant at, List<Exhibit> exhibits) {

    Handed {
        exhibits = List.copyOf(exhibits);
    }
}
