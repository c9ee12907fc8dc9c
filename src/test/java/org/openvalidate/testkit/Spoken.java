package org.openvalidate.testkit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.report.FactWords;
import org.openvalidate.result.Judge;
import org.openvalidate.result.RunRecord;

/** Everything that findings and verdicts say, gathered to ask for it in Chinese. */
public final class Spoken {

    private final SortedSet<String> said = new TreeSet<>();

    /** The facts of a finding, and the reason of the verdict that rests on it alone. */
    public void hear(Finding finding) {
        finding.facts().stream().map(Fact::key).forEach(said::add);
        finding.facts().stream().map(Fact::value).forEach(said::add);
        said.add(Judge.judge(List.of(finding)).reason());
    }

    /** Every reason and every fact of a run. */
    public void hear(RunRecord run) {
        run.cases().forEach(each -> {
            said.add(each.reason());
            each.findings().forEach(this::hear);
        });
        run.runFindings().forEach(this::hear);
    }

    /** What the table of phrases does not say. */
    public SortedSet<String> onlyInEnglish() {
        return said.stream()
                .filter(each -> FactWords.chinese(each).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
