package org.openvalidate.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Trade;

/**
 * One case in full: what it is, what was done, what was expected, what the recording shows.
 *
 * @param group heading under which it stands
 * @param deciding what failed the case or left it undecided
 * @param held standing rules that hold or do not apply
 * @param pared messages were left out to keep the page small
 * @param told whether more than the expectations is told
 */
record CaseView(
        String anchor,
        String id,
        String product,
        String kinds,
        String title,
        String group,
        String verdict,
        String verdictWord,
        String reason,
        String requirement,
        String grade,
        String origin,
        String started,
        String scenario,
        String purpose,
        String procedure,
        boolean ran,
        List<Line> lines,
        List<FindingView> deciding,
        List<FindingView> findings,
        List<FindingView> held,
        List<Line> expected,
        List<Trade> trades,
        String recording,
        String note,
        boolean pared,
        boolean told,
        @Nullable TimelineView timeline,
        List<EntryView> entries) {

    /** A line of the row under its heading, or an expectation under its clause. */
    record Line(String heading, String text, String anchor) {}

    static CaseView of(CaseResult result, Optional<Recording> recording, Catalogue catalogue, Lang lang, Depth depth) {
        TestCase row = result.testCase();
        boolean ran = result.started() != null;
        boolean whole = depth == Depth.MESSAGES;
        List<Entry> entries = whole ? recording.map(Recording::entries).orElse(List.of()) : List.of();
        Set<Integer> recorded = entries.stream().map(Entry::seq).collect(Collectors.toSet());
        List<FindingView> findings = FindingView.of(result, recorded, recording, catalogue, lang);
        return new CaseView(
                Anchors.ofCase(row.id()),
                row.id(),
                row.product(),
                PageView.kinds(result),
                row.title().in(lang),
                CaseOrder.group(result.verdict()).in(lang),
                PageView.style(result.verdict().name()),
                result.verdict().label().in(lang),
                FactWords.in(result.reason(), lang),
                row.requirement().label().in(lang),
                result.grade().label().in(lang),
                row.origin().file() + " › " + row.origin().sheet() + "!A"
                        + row.origin().row(),
                result.started() == null ? "" : BeijingTime.day(result.started()),
                row.scenario().in(lang),
                row.purpose().in(lang),
                row.procedure().in(lang),
                ran,
                lines(row, lang),
                findings.stream().filter(FindingView::decides).toList(),
                findings.stream()
                        .filter(each -> !each.decides() && !each.granted())
                        .toList(),
                findings.stream().filter(FindingView::granted).toList(),
                result.findings().isEmpty() ? expected(row, lang) : List.of(),
                result.trades(),
                result.recording(),
                ran && depth != Depth.EXPECTATIONS ? note(recording, lang) : "",
                !whole && !result.recording().isEmpty(),
                depth != Depth.EXPECTATIONS,
                recording.flatMap(each -> Picture.of(result, each, lang)).orElse(null),
                whole ? entries(result, recording, lang) : List.of());
    }

    private static List<Line> lines(TestCase row, Lang lang) {
        List<Line> lines = new ArrayList<>();
        row.preconditions()
                .forEach(
                        step -> lines.add(line(Wording.PRECONDITION, step.text().in(lang), lang)));
        row.actions().forEach(step -> lines.add(line(Wording.ACTION, step.text().in(lang), lang)));
        return lines;
    }

    private static Line line(Wording heading, String text, Lang lang) {
        return new Line(heading.in(lang), text, "");
    }

    private static List<Line> expected(TestCase row, Lang lang) {
        return row.expected().stream()
                .map(each -> new Line(each.clause(), FindingLine.sentence(each, lang), Anchors.ofClause(each.clause())))
                .toList();
    }

    private static String note(Optional<Recording> recording, Lang lang) {
        return recording
                .map(each -> each.ended() == null ? Wording.RECORDING_TORN.in(lang) : "")
                .orElse(Wording.NO_RECORDING.in(lang));
    }

    private static List<EntryView> entries(CaseResult result, Optional<Recording> recording, Lang lang) {
        Set<Integer> cited = result.findings().stream()
                .filter(finding -> finding.blocking() && finding.outcome() == Outcome.VIOLATED)
                .map(Finding::exchanges)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return recording.stream()
                .flatMap(each -> {
                    Instant start = each.opening().at();
                    return each.entries().stream()
                            .map(entry -> EntryView.of(
                                    entry, result.testCase().id(), start, cited.contains(entry.seq()), lang));
                })
                .toList();
    }
}
