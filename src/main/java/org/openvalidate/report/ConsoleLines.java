package org.openvalidate.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Finding;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** What a terminal or a CI log shows: a line as each case ends, and one last line that says it all. */
public final class ConsoleLines {

    private static final int WIDTH = 120;

    private static final int MEGABYTE = 1_000_000;

    /** Megabytes that a mail usually takes. */
    private static final int MAIL = 10;

    private static final String INDENT = " ".repeat(14);

    private ConsoleLines() {}

    /**
     * One case, as it ends: verdict, id, title, reason. Where the case failed or could not be decided, a second,
     * indented line names the deciding check with its facts and ends with the place in the report.
     */
    public static String caseLine(CaseResult result, Lang lang) {
        return line(result.verdict().name(), result, lang);
    }

    /** The same of a case that waits for another hour, while the run goes on with others. */
    public static String parkedLine(CaseResult result, Lang lang) {
        return line("PARKED", result, lang);
    }

    private static String line(String word, CaseResult result, Lang lang) {
        String head = "%-13s %-10s %s"
                .formatted(
                        word,
                        Legible.line(result.testCase().id()),
                        Legible.line(result.testCase().title().in(lang)));
        Optional<Finding> deciding = Deciding.of(result);
        String first = deciding.isPresent() ? head : padded(head) + reason(result, lang);
        return cut(first, advice(result, lang))
                + deciding.map(finding -> System.lineSeparator() + detail(result, finding, lang))
                        .orElse("");
    }

    /**
     * The whole run in one line: verdict, counts, exit code, where the report is and what to do next.
     *
     * @param report path of {@code acceptance-report.html}, as the reader should type it
     */
    public static String lastLine(RunRecord run, Path report) {
        Lang lang = run.header().lang();
        RunVerdict verdict = RunVerdict.of(run);
        return "%-10s%s".formatted(verdict.name(), RunVerdict.counts(run, lang))
                + Wording.COMMA.in(lang)
                + Wording.EXIT.in(lang, run.exitCode())
                + Wording.STOP.in(lang)
                + next(run, verdict, report, lang);
    }

    /** What was found over the run, and what the catalogue does not cover yet: a line each. */
    public static List<String> overTheRun(RunRecord run) {
        Lang lang = run.header().lang();
        List<String> lines = new ArrayList<>();
        run.runFindings()
                .forEach(each -> lines.add(cut(
                        "%-13s %s".formatted(each.blocking() ? "FAILED" : "ADVICE", FindingLine.of(each, lang)), "")));
        run.answers()
                .uncovered()
                .forEach(each -> lines.add("%-13s %s".formatted("NOT COVERED", Wording.NOT_COVERED.in(lang, each))));
        return lines;
    }

    /** What to know of a bundle before it is handed in: that no mail takes it; empty where one does. */
    public static Optional<String> bundle(Path bundle, Lang lang) {
        long megabytes = bundle.toFile().length() / MEGABYTE;
        return megabytes < MAIL
                ? Optional.empty()
                : Optional.of("%-13s %s".formatted("ADVICE", Wording.TOO_LARGE_FOR_MAIL.in(lang, bundle, megabytes)));
    }

    private static String next(RunRecord run, RunVerdict verdict, Path report, Lang lang) {
        if (verdict != RunVerdict.PASSED) {
            return Wording.NEXT_OPEN.in(lang, report + place(run, verdict));
        }
        Wording next = run.notReadyBecause().isEmpty() ? Wording.NEXT_SUBMIT : Wording.NEXT_NOT_READY;
        return Wording.NEXT_OPEN.in(lang, report) + " " + next.in(lang);
    }

    private static String place(RunRecord run, RunVerdict verdict) {
        Verdict wanted = verdict == RunVerdict.FAILED ? Verdict.FAILED : Verdict.INCONCLUSIVE;
        return run.cases().stream()
                .filter(result -> result.verdict() == wanted)
                .map(result -> "#" + Anchors.ofCase(result.testCase().id()))
                .findFirst()
                .orElse("");
    }

    private static String detail(CaseResult result, Finding finding, Lang lang) {
        return cut(INDENT + FindingLine.of(finding, lang), "  #" + Deciding.anchor(result));
    }

    private static String padded(String head) {
        return String.format(Locale.ROOT, "%-60s", head) + "  ";
    }

    private static String reason(CaseResult result, Lang lang) {
        return Legible.line(FactWords.in(result.reason(), lang));
    }

    private static String advice(CaseResult result, Lang lang) {
        long advice = Deciding.advice(result);
        return advice == 0 ? "" : " (" + Wording.COUNT_ADVICE.in(lang, advice) + ")";
    }

    /** What must be kept stands at the end; what comes before it gives way. */
    private static String cut(String line, String kept) {
        int room = Math.max(INDENT.length(), WIDTH - kept.length());
        String shown = line.length() <= room ? line : line.substring(0, room - 1) + "…";
        return shown.stripTrailing() + kept;
    }
}
