package org.openvalidate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** Everything on the page but the cases' details, in one language, ready to print. */
record PageView(
        String lang,
        String otherLang,
        String otherLanguage,
        String verdict,
        String verdictWord,
        String counts,
        int exitCode,
        String target,
        String grade,
        boolean rehearsal,
        String broken,
        boolean brokeOff,
        FrontPage front,
        int planned,
        List<Decided> failures,
        List<Tally> tallies,
        List<String> products,
        List<Row> rows,
        List<Explained> sourceGrades,
        List<Explained> evidenceGrades,
        List<ClauseView> clauses,
        List<Fact> run,
        List<RunHeader.Setting> settings) {

    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

    /** How many cases came to one verdict. */
    record Tally(String verdict, String word, long count) {}

    /** A case in the summary. */
    record Row(
            String anchor,
            String place,
            String id,
            String product,
            String title,
            String requirement,
            String verdict,
            String verdictWord,
            String reason,
            String advice) {}

    /** A case that did not pass, and the first finding that made it so. */
    record Decided(String anchor, String id, String title, String verdict, String verdictWord, FindingView finding) {}

    /** A grade and what it means. */
    record Explained(String name, String meaning, boolean here) {}

    /** One line about the run. */
    record Fact(String name, String value) {}

    static PageView of(RunRecord run, Lang lang, String otherLanguage) {
        RunHeader header = run.header();
        RunVerdict verdict = RunVerdict.of(run);
        EvidenceGrade grade = EvidenceGrade.of(header.merchant(), header.gateway());
        return new PageView(
                lang == Lang.ZH ? CHINESE : ENGLISH,
                lang == Lang.ZH ? ENGLISH : CHINESE,
                otherLanguage,
                style(verdict.name()),
                verdict.in(lang),
                RunVerdict.counts(run, lang),
                run.exitCode(),
                Wording.of("TARGET_" + header.merchant().toUpperCase(Locale.ROOT), header.gateway(), lang),
                grade.label().in(lang),
                header.merchant().equals("reference"),
                header.broken(),
                run.finished() == null,
                FrontPage.of(run, lang),
                run.summary().planned(),
                failures(run, lang),
                tallies(run, lang),
                run.cases().stream()
                        .map(each -> each.testCase().product())
                        .distinct()
                        .toList(),
                run.cases().stream().map(result -> row(result, lang)).toList(),
                Arrays.stream(Grade.values())
                        .map(each -> new Explained(each.name(), each.label().in(lang), false))
                        .toList(),
                Arrays.stream(EvidenceGrade.values())
                        .map(each -> new Explained(each.name(), each.label().in(lang), each == grade))
                        .toList(),
                ClauseView.cited(run, lang),
                run(run, lang),
                header.settings());
    }

    /** The class by which the style sheet knows a verdict or an outcome. */
    static String style(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Failed cases first, then undecided ones; a case that broke off has no finding to show. */
    private static List<Decided> failures(RunRecord run, Lang lang) {
        List<Decided> failures = new ArrayList<>();
        List<CaseResult> decided = run.cases().stream()
                .filter(result -> Deciding.of(result).isPresent())
                .toList();
        for (CaseResult result : CaseOrder.failedFirst(decided)) {
            FindingView.of(result, Set.of(), Optional.empty(), run.catalogue(), lang).stream()
                    .filter(each -> each.anchor().equals(Deciding.anchor(result)))
                    .findFirst()
                    .ifPresent(finding -> failures.add(new Decided(
                            Anchors.ofCase(result.testCase().id()),
                            result.testCase().id(),
                            result.testCase().title().in(lang),
                            style(result.verdict().name()),
                            result.verdict().label().in(lang),
                            finding)));
        }
        return failures;
    }

    private static List<Tally> tallies(RunRecord run, Lang lang) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Tally(
                        style(verdict.name()),
                        verdict.label().in(lang),
                        run.cases().stream()
                                .filter(result -> result.verdict() == verdict)
                                .count()))
                .toList();
    }

    private static Row row(CaseResult result, Lang lang) {
        long advice = Deciding.advice(result);
        return new Row(
                Anchors.ofCase(result.testCase().id()),
                Deciding.anchor(result),
                result.testCase().id(),
                result.testCase().product(),
                result.testCase().title().in(lang),
                result.testCase().requirement().label().in(lang),
                style(result.verdict().name()),
                result.verdict().label().in(lang),
                FactWords.in(result.reason(), lang),
                advice == 0 ? "" : Wording.COUNT_ADVICE.in(lang, advice));
    }

    private static List<Fact> run(RunRecord run, Lang lang) {
        RunHeader header = run.header();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Wording.RUN_ID.in(lang), header.id()));
        facts.add(new Fact(Wording.TOOL.in(lang), "OpenValidate " + header.tool()));
        facts.add(new Fact(
                Wording.WORKBOOK.in(lang),
                header.catalogueFile() + " " + header.catalogueVersion() + "\nSHA-256 " + header.catalogueSha256()));
        facts.add(new Fact(Wording.SEED.in(lang), Long.toString(header.seed())));
        facts.add(new Fact(Wording.CLOCK.in(lang), Wording.of("CLOCK", header.clock(), lang)));
        facts.add(new Fact(Wording.STARTED.in(lang), BeijingTime.iso(header.started())));
        facts.add(new Fact(
                Wording.FINISHED.in(lang),
                run.finished() == null ? Wording.BROKE_OFF.in(lang) : BeijingTime.iso(run.finished())));
        return facts;
    }
}
