package org.openvalidate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Rules;
import org.openvalidate.check.Traffic;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.WholeRun;

/** What several recordings show together. */
final class OverTraffic {

    private final Catalogue catalogue;
    private final Optional<Traffic> traffic;

    /** @param recordings none of which nothing can be found */
    OverTraffic(Catalogue catalogue, List<Recording> recordings) {
        this.catalogue = catalogue;
        traffic = recordings.isEmpty() ? Optional.empty() : Optional.of(Traffic.of(WholeRun.of(recordings)));
    }

    /** All that was recorded, in order. */
    List<Entry> entries() {
        return traffic.map(each -> each.recording().entries()).orElse(List.of());
    }

    /**
     * One finding for each expectation; none where nothing was recorded. Line numbers of several recordings mean nothing
     * beside each other: they are left out.
     *
     * @param standing whether they are held to every run rather than asked by a row
     */
    List<Finding> findings(List<Expectation> expectations, boolean standing) {
        List<Finding> findings = new ArrayList<>();
        for (Expectation expectation : traffic.isEmpty() ? List.<Expectation>of() : expectations) {
            Clause clause = catalogue.clause(expectation.clause());
            Finding finding = Rules.judge(
                    new Obligation(expectation, clause.grade(), clause.weight(), standing), traffic.orElseThrow());
            findings.add(new Finding(finding.obligation(), finding.outcome(), finding.facts(), List.of()));
        }
        return findings;
    }
}
