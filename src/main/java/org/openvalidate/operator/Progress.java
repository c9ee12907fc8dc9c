package org.openvalidate.operator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;

/** What is planned and what was judged of it. Guarded by the bell of the desk. */
final class Progress {

    private final Map<String, CaseResult> results = new HashMap<>();
    private List<Journey> journeys = List.of();
    private List<TestCase> planned = List.of();
    private @Nullable CaseResult latest;
    private boolean over;

    void plan(List<Journey> walks, List<TestCase> cases, List<CaseResult> former) {
        journeys = List.copyOf(walks);
        planned = List.copyOf(cases);
        former.forEach(each -> results.put(each.testCase().id(), each));
    }

    /** A case that was planned. */
    TestCase planned(String caseId) {
        return planned.stream()
                .filter(each -> each.id().equals(caseId))
                .findFirst()
                .orElseThrow(
                        () -> new HarnessFault("Nothing of " + caseId + " was planned, and a person is asked for it."));
    }

    void judged(CaseResult result) {
        results.put(result.testCase().id(), result);
        latest = result;
    }

    /** Nothing more is to come. */
    void ends() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    Standing standing(Instant now) {
        return new Standing(journeys, planned, results, latest, over, now);
    }
}
