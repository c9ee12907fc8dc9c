package org.openvalidate.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/** A clause at the end of the page: what is expected, who says so, where and when it was read. */
record ClauseView(
        String anchor,
        String id,
        String wording,
        String grade,
        String gradeWords,
        String weight,
        String document,
        String section,
        String url,
        boolean link,
        String read) {

    /** Every clause that a case of this run rests on, in the order of their ids. */
    static List<ClauseView> cited(RunRecord run, Lang lang) {
        Set<String> ids = new TreeSet<>();
        run.cases().forEach(result -> clauses(result).forEach(ids::add));
        return ids.stream()
                .map(id -> {
                    Clause clause = run.catalogue().clauses().get(id);
                    return clause == null ? unknown(id, lang) : of(clause, lang);
                })
                .toList();
    }

    private static Stream<String> clauses(CaseResult result) {
        return Stream.concat(
                result.findings().stream()
                        .map(finding -> finding.obligation().expectation().clause()),
                result.testCase().expected().stream().map(Expectation::clause));
    }

    private static ClauseView of(Clause clause, Lang lang) {
        return new ClauseView(
                Anchors.ofClause(clause.id()),
                clause.id(),
                clause.wording().in(lang),
                clause.grade().name(),
                clause.grade().label().in(lang),
                clause.weight().label().in(lang),
                clause.document(),
                clause.section(),
                clause.url(),
                clause.url().matches("https?://[^\\s]+"),
                clause.read());
    }

    /** A recording may cite what a later workbook has dropped; the link to it must still lead somewhere. */
    private static ClauseView unknown(String id, Lang lang) {
        return new ClauseView(
                Anchors.ofClause(id), id, Wording.NOT_IN_WORKBOOK.in(lang), "", "", "", "", "", "", false, "");
    }
}
