package org.openvalidate.report;

import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.result.CaseResult;

/** A case's verdict in words, for whoever has just played it. */
public final class Told {

    private Told() {}

    /** Why, in one sentence. */
    public static String reason(CaseResult result, Lang lang) {
        return Legible.line(FactWords.in(result.reason(), lang));
    }

    /** Each expectation that did not hold or was not proved: what was expected, then what was found. */
    public static List<Open> open(CaseResult result, Lang lang) {
        return result.findings().stream()
                .filter(each -> each.outcome() == Outcome.VIOLATED || each.outcome() == Outcome.UNPROVEN)
                .map(each -> open(each, lang))
                .toList();
    }

    private static Open open(Finding finding, Lang lang) {
        return new Open(
                Legible.line(FindingLine.sentence(finding.obligation().expectation(), lang)),
                FindingLine.of(finding, lang),
                finding.outcome() == Outcome.VIOLATED,
                Deciding.isAdvice(finding));
    }

    /**
     * An expectation that is open.
     *
     * @param expected the sentence
     * @param found the finding in one line
     * @param violated whether it was seen not to hold, and not only not seen to hold
     * @param advice whether it turns nothing red
     */
    public record Open(String expected, String found, boolean violated, boolean advice) {}
}
