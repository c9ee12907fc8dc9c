package org.openvalidate.report;

import java.util.stream.Collectors;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Finding;

/** A finding in one line: {@code spacing.query [POLL-2]: expected 2 s to 6 s, but was 1 s}. */
final class FindingLine {

    private FindingLine() {}

    static String of(Finding finding, Lang lang) {
        Expectation expectation = finding.obligation().expectation();
        String told = finding.facts().stream()
                .map(fact -> FactWords.in(fact.key(), lang) + " " + FactWords.in(fact.value(), lang))
                .collect(Collectors.joining(Wording.COMMA.in(lang)));
        return Legible.line(expectation.rule() + " [" + expectation.clause() + "]: "
                + (told.isEmpty() ? sentence(expectation, lang) : told));
    }

    /** What was expected, without the clause that ends the sentence. */
    static String sentence(Expectation expectation, Lang lang) {
        String sentence = expectation.sentence().in(lang).strip();
        String cited = "[" + expectation.clause() + "]";
        return sentence.endsWith(cited)
                ? sentence.substring(0, sentence.length() - cited.length()).strip()
                : sentence;
    }
}
