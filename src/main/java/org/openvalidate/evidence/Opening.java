package org.openvalidate.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Origin;

/**
 * The first line of a recording: everything needed to judge it again.
 *
 * @param caseId the case
 * @param origin the workbook row
 * @param obligations what must hold, the row's own lines first, then the standing ones
 * @param allows clauses that the case breaks on purpose
 * @param catalogueVersion version of the workbook
 * @param catalogueSha256 of the workbook's bytes
 * @param tool name and version of the harness
 * @param seed of every random choice
 * @param clock {@code virtual} or {@code real}
 * @param merchant {@code reference} or {@code external}
 * @param gateway {@code simulated} or {@code sandbox}
 * @param partner the account
 * @param at when the case opened
 */
public record Opening(
        String caseId,
        Origin origin,
        List<Obligation> obligations,
        Set<String> allows,
        String catalogueVersion,
        String catalogueSha256,
        String tool,
        long seed,
        String clock,
        String merchant,
        String gateway,
        String partner,
        Instant at) {

    public Opening {
        obligations = List.copyOf(obligations);
        allows = Set.copyOf(allows);
    }

    /** Of a recording that holds what is of no row of a workbook, so that nothing is to be judged by it alone. */
    public static Opening ofNoRow(
            String name, String tool, String merchant, String gateway, String partner, Instant at) {
        Origin nowhere = new Origin("", "", 0);
        return new Opening(name, nowhere, List.of(), Set.of(), "", "", tool, 0, "real", merchant, gateway, partner, at);
    }
}
