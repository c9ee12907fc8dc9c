package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** A rehearsal plays every row that a machine can play: only rows that a person attests may be left. */
final class Excused {

    private Excused() {}

    /** The verdicts of what is not attested; what is must not be said to have run. */
    static Map<String, Verdict> verdicts(RunRecord run) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (CaseResult each : run.cases()) {
            String id = each.testCase().id();
            if (each.testCase().kind() == CaseKind.ATTESTATION) {
                assertThat(each.verdict()).as(id).isIn(Verdict.NOT_RUN, Verdict.NOT_APPLICABLE);
            } else {
                verdicts.put(id, each.verdict());
            }
        }
        return verdicts;
    }
}
