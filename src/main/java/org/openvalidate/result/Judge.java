package org.openvalidate.result;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;

/**
 * Findings become a verdict, whatever they are: a blocking violation fails, a blocking lack of evidence leaves the case
 * undecided, advice turns nothing red.
 */
public final class Judge {

    private Judge() {}

    /** The verdict on a case that was run to its end. */
    public static Judgement judge(List<Finding> findings) {
        List<Finding> own = findings.stream()
                .filter(finding -> !finding.obligation().standing())
                .toList();
        List<Finding> violated = blocking(findings, Outcome.VIOLATED);
        List<Finding> unproven = blocking(findings, Outcome.UNPROVEN);
        if (!violated.isEmpty()) {
            return new Judgement(Verdict.FAILED, reason(violated, Judge::contradiction));
        }
        if (!unproven.isEmpty()) {
            return new Judgement(Verdict.INCONCLUSIVE, reason(unproven, Judge::gap));
        }
        if (own.isEmpty()) {
            return new Judgement(Verdict.INCONCLUSIVE, "Nothing was judged: the case has no finding of its own.");
        }
        return own.stream().allMatch(finding -> finding.outcome() == Outcome.NOT_APPLICABLE)
                ? new Judgement(Verdict.NOT_APPLICABLE, "None of the " + own.size() + " expectations applies.")
                : new Judgement(Verdict.PASSED, tally(own, findings));
    }

    private static List<Finding> blocking(List<Finding> findings, Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.blocking() && finding.outcome() == outcome)
                .toList();
    }

    private static String reason(List<Finding> deciding, Function<Finding, String> words) {
        Finding first = deciding.get(0);
        String others = deciding.stream().skip(1).map(Judge::name).collect(Collectors.joining(", "));
        return name(first) + ": " + words.apply(first) + (others.isEmpty() ? "." : "; also " + others + ".");
    }

    private static String name(Finding finding) {
        return finding.check() + " [" + finding.obligation().expectation().clause() + "]";
    }

    private static String contradiction(Finding finding) {
        return "expected " + fact(finding, "expected") + ", but was " + fact(finding, "but was");
    }

    private static String gap(Finding finding) {
        return "no evidence of " + fact(finding, "expected") + ", " + fact(finding, "but was");
    }

    private static String fact(Finding finding, String key) {
        return finding.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst()
                .orElse("otherwise");
    }

    private static String tally(List<Finding> own, List<Finding> all) {
        long none = count(own, Outcome.NOT_APPLICABLE);
        long unproven = count(own, Outcome.UNPROVEN);
        long advice = count(all, Outcome.VIOLATED);
        return count(own, Outcome.SATISFIED) + " of " + own.size() + " expectations hold"
                + some(none, "not applicable")
                + some(unproven, "unproven")
                + some(advice, "advice");
    }

    private static String some(long count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    private static long count(List<Finding> findings, Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
