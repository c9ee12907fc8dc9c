package org.openvalidate.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openvalidate.check.Finding;

/**
 * Places in the report that others may link to: {@code SPOT-003}, {@code SPOT-003-spacing.query}, {@code SPOT-003-x7},
 * {@code clause-POLL-2}. They depend on ids alone, so that a link survives a second rendering.
 */
final class Anchors {

    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._-]");

    private Anchors() {}

    static String ofCase(String id) {
        return STRANGE.matcher(id).replaceAll("_");
    }

    static String ofExchange(String caseId, int seq) {
        return ofCase(caseId) + "-x" + seq;
    }

    static String ofClause(String id) {
        return "clause-" + ofCase(id);
    }

    /** One for each finding, in order; a check that occurs again in its case gets a number. */
    static List<String> ofFindings(String caseId, List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (Finding finding : findings) {
            String anchor = ofCase(caseId + "-" + finding.check());
            int nth = seen.merge(anchor, 1, Integer::sum);
            anchors.add(nth == 1 ? anchor : anchor + "-" + nth);
        }
        return anchors;
    }
}
