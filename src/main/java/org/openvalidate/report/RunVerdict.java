package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Summary;

/** The verdict of a whole run, which follows from its exit code, and from what was waived. */
enum RunVerdict {
    PASSED(Wording.RUN_PASSED),
    /** Nothing failed, but something was excused: never green. */
    WAIVED(Wording.RUN_WAIVED),
    FAILED(Wording.RUN_FAILED),
    UNDECIDED(Wording.RUN_UNDECIDED);

    private final Wording word;

    RunVerdict(Wording word) {
        this.word = word;
    }

    static RunVerdict of(RunRecord run) {
        return switch (run.exitCode()) {
            case 0 -> run.summary().waived() == 0 ? PASSED : WAIVED;
            case 1 -> FAILED;
            default -> UNDECIDED;
        };
    }

    /** The word alone. */
    String in(Lang lang) {
        return word.in(lang);
    }

    /** What it rests on, such as {@code 1 of 17 cases failed, 2 undecided}. */
    static String counts(RunRecord run, Lang lang) {
        Summary summary = run.summary();
        List<String> parts = new ArrayList<>();
        if (summary.failed() > 0) {
            parts.add(Wording.COUNT_FAILED.in(lang, summary.failed(), summary.planned()));
        } else if (summary.inconclusive() == 0 || summary.passed() > 0) {
            parts.add(Wording.COUNT_PASSED.in(lang, summary.passed(), summary.planned()));
        }
        add(parts, Wording.COUNT_INCONCLUSIVE, summary.inconclusive(), lang);
        add(parts, Wording.COUNT_SKIPPED, summary.skipped(), lang);
        add(parts, Wording.COUNT_NOT_RUN, summary.notRun(), lang);
        add(parts, Wording.COUNT_NOT_APPLICABLE, summary.notApplicable(), lang);
        add(parts, Wording.COUNT_WAIVED, summary.waived(), lang);
        if (run.finished() == null) {
            parts.add(Wording.COUNT_BROKE_OFF.in(lang));
        }
        return String.join(Wording.COMMA.in(lang), parts).replace("(s)", summary.planned() == 1 ? "" : "s");
    }

    private static void add(List<String> parts, Wording word, int count, Lang lang) {
        if (count > 0) {
            parts.add(word.in(lang, count));
        }
    }
}
