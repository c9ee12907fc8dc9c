package org.openvalidate.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
        List<Choice> requirements,
        List<Choice> grades,
        List<SummaryRow> rows,
        List<Explained> sourceGrades,
        List<Explained> evidenceGrades,
        List<ClauseView> clauses,
        List<Fact> run,
        List<RunHeader.Setting> settings) {

    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

    /** How many cases came to one verdict. */
    record Tally(String verdict, String word, long count) {}

    /** What a reader may choose to see alone. */
    record Choice(String style, String word) {}

    /** A grade and what it means. */
    record Explained(String name, String meaning, boolean here) {}

    /** One line about the run. */
    record Fact(String name, String value) {}

    static PageView of(Material material, Lang lang, String otherLanguage) {
        RunRecord run = material.run();
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
                Decided.in(material, lang),
                tallies(run, lang),
                run.cases().stream()
                        .map(each -> each.testCase().product())
                        .distinct()
                        .toList(),
                choices(
                        run,
                        each -> each.testCase().requirement(),
                        each -> each.label().in(lang)),
                choices(run, CaseResult::grade, each -> each.label().in(lang)),
                run.cases().stream().map(result -> SummaryRow.of(result, lang)).toList(),
                Arrays.stream(Grade.values())
                        .map(each -> new Explained(each.name(), each.label().in(lang), false))
                        .toList(),
                Arrays.stream(EvidenceGrade.values())
                        .map(each -> new Explained(each.name(), each.label().in(lang), each == grade))
                        .toList(),
                ClauseView.cited(run, lang),
                ThisRun.facts(run, lang),
                header.settings());
    }

    /** Those that occur, in their own order. */
    private static <E extends Enum<E>> List<Choice> choices(
            RunRecord run, Function<CaseResult, E> kind, Function<E, String> word) {
        return run.cases().stream()
                .map(kind)
                .distinct()
                .sorted()
                .map(each -> new Choice(style(each.name()), word.apply(each)))
                .toList();
    }

    /** The classes by which a case is chosen besides its verdict and its product. */
    static String kinds(CaseResult result) {
        return "is-" + style(result.testCase().requirement().name()) + " is-"
                + style(result.grade().name());
    }

    /** The class by which the style sheet knows a verdict or an outcome. */
    static String style(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
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
}
