package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/** A case that did not pass, and the first finding that made it so. */
record Decided(String anchor, String id, String title, String verdict, String verdictWord, FindingView finding) {

    /** So many failures stand open on the first screen and say which exchange each rests on; see the template. */
    private static final int OPEN = 4;

    /** Failed cases first, then undecided ones; a case that broke off has no finding to show. */
    static List<Decided> in(Material material, Lang lang) {
        RunRecord run = material.run();
        List<Decided> failures = new ArrayList<>();
        List<CaseResult> decided = run.cases().stream()
                .filter(result -> Deciding.of(result).isPresent())
                .toList();
        for (CaseResult result : CaseOrder.failedFirst(decided)) {
            Optional<Recording> recording =
                    failures.size() < OPEN ? material.recordings().apply(result) : Optional.empty();
            FindingView.of(result, Set.of(), recording, run.catalogue(), lang).stream()
                    .filter(each -> each.anchor().equals(Deciding.anchor(result)))
                    .findFirst()
                    .ifPresent(finding -> failures.add(new Decided(
                            Anchors.ofCase(result.testCase().id()),
                            result.testCase().id(),
                            result.testCase().title().in(lang),
                            PageView.style(result.verdict().name()),
                            result.verdict().label().in(lang),
                            finding)));
        }
        return failures;
    }
}
