package org.openvalidate.operator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Journey;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.result.CaseResult;

/**
 * How far a run has come.
 *
 * @param journeys the walks of the workbook
 * @param planned the cases of this run, in their order
 * @param results what has a verdict, by case
 * @param latest the case that was judged last, null before the first
 * @param over whether nothing more is to come
 * @param now the present instant
 */
public record Standing(
        List<Journey> journeys,
        List<TestCase> planned,
        Map<String, CaseResult> results,
        @Nullable CaseResult latest,
        boolean over,
        Instant now) {

    public Standing {
        journeys = List.copyOf(journeys);
        planned = List.copyOf(planned);
        results = Map.copyOf(results);
    }
}
