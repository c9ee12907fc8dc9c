package org.openvalidate.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;

/** One expectation of a case and what became of it. */
record FindingView(
        String anchor,
        String check,
        String outcome,
        String outcomeWord,
        boolean blocking,
        String weight,
        boolean standing,
        String sentence,
        String clause,
        String clauseAnchor,
        String clauseWording,
        String grade,
        String gradeWords,
        List<FactRow> facts,
        String suggestion,
        String diagnose,
        List<ExchangeLink> exchanges) {

    /** A fact under its name in the reader's language. */
    record FactRow(String name, String value) {}

    /**
     * A line of the recording.
     *
     * @param anchor empty where the page does not have it
     * @param what when it was, who called whom for what; empty where the recording is not at hand
     */
    record ExchangeLink(String anchor, int seq, String what) {}

    /** Whether it failed its case or left it undecided. */
    boolean decides() {
        return blocking && (outcome.equals("violated") || outcome.equals("unproven"));
    }

    /** Whether it is a rule of every case that gives nothing to look at here. */
    boolean granted() {
        return standing && (outcome.equals("satisfied") || outcome.equals("not-applicable"));
    }

    /** All findings of a case. Nothing is shown as a violation or as missing that only advises: see the template. */
    static List<FindingView> of(
            CaseResult result, Set<Integer> recorded, Optional<Recording> recording, Catalogue catalogue, Lang lang) {
        List<Finding> findings = result.findings();
        List<String> anchors = Anchors.ofFindings(result.testCase().id(), findings);
        return IntStream.range(0, findings.size())
                .mapToObj(i -> of(anchors.get(i), findings.get(i), result, recorded, recording, catalogue, lang))
                .toList();
    }

    private static FindingView of(
            String anchor,
            Finding finding,
            CaseResult result,
            Set<Integer> recorded,
            Optional<Recording> recording,
            Catalogue catalogue,
            Lang lang) {
        String caseId = result.testCase().id();
        Obligation obligation = finding.obligation();
        String clause = obligation.expectation().clause();
        return new FindingView(
                anchor,
                finding.check(),
                PageView.style(finding.outcome().name()),
                finding.outcome().label().in(lang),
                finding.blocking(),
                weight(obligation.weight(), lang),
                obligation.standing(),
                FindingLine.sentence(obligation.expectation(), lang),
                clause,
                Anchors.ofClause(clause),
                finding.outcome() == Outcome.SATISFIED ? "" : wording(clause, catalogue, lang),
                obligation.grade().name(),
                obligation.grade().label().in(lang),
                finding.facts().stream()
                        .map(fact -> new FactRow(FactWords.in(fact.key(), lang), FactWords.in(fact.value(), lang)))
                        .toList(),
                ResultRows.suggestion(finding, catalogue.suggestions(), lang),
                DiagnoseLine.of(result, finding, recording),
                finding.exchanges().stream()
                        .map(seq -> new ExchangeLink(
                                recorded.contains(seq) ? Anchors.ofExchange(caseId, seq) : "",
                                seq,
                                recording.map(each -> what(each, seq, lang)).orElse("")))
                        .toList());
    }

    private static String what(Recording recording, int seq, Lang lang) {
        return recording.entries().stream()
                .filter(entry -> entry.seq() == seq)
                .map(entry -> "+" + BeijingTime.passed(recording.opening().at(), entry.at()) + " "
                        + Wording.of("WHO", entry.from(), lang) + " → " + Wording.of("WHO", entry.to(), lang) + " "
                        + entry.service())
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static String weight(Weight weight, Lang lang) {
        return switch (weight) {
            case MUST -> Wording.BLOCKING.in(lang);
            case ADVICE -> Wording.ADVICE.in(lang);
            case MONEY -> Wording.BLOCKING_MONEY.in(lang);
        };
    }

    private static String wording(String clause, Catalogue catalogue, Lang lang) {
        return Optional.ofNullable(catalogue.clauses().get(clause))
                .map(each -> each.wording().in(lang))
                .orElse("");
    }
}
