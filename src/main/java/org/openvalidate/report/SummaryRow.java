package org.openvalidate.report;

import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;

/**
 * A case in the summary.
 *
 * @param place where the reason stands
 * @param kinds classes of its requirement and its evidence grade
 */
record SummaryRow(
        String anchor,
        String place,
        String id,
        String product,
        String title,
        String requirement,
        String kinds,
        String verdict,
        String verdictWord,
        String reason,
        String advice) {

    static SummaryRow of(CaseResult result, Lang lang) {
        long advice = Deciding.advice(result);
        return new SummaryRow(
                Anchors.ofCase(result.testCase().id()),
                Deciding.anchor(result),
                result.testCase().id(),
                result.testCase().product(),
                result.testCase().title().in(lang),
                result.testCase().requirement().label().in(lang),
                PageView.kinds(result),
                PageView.style(result.verdict().name()),
                result.verdict().label().in(lang),
                FactWords.in(result.reason(), lang),
                advice == 0 ? "" : Wording.COUNT_ADVICE.in(lang, advice));
    }
}
