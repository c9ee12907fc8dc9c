package org.openvalidate.result;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;

/** What the waivers of a run change in it: a case that is waived is never green, a waiver that waives nothing is wrong. */
public final class Waivers {

    /** The clause is our own: no source speaks of waivers. No case cites it, the waivers of a run alone do. */
    public static final String CLAUSE = "HOUSE-15";

    private static final Set<Verdict> WAIVABLE =
            Set.of(Verdict.FAILED, Verdict.INCONCLUSIVE, Verdict.SKIPPED, Verdict.NOT_RUN);

    private final LocalDate today;
    private final List<Waiver> waivers;

    private Waivers(LocalDate today, List<Waiver> waivers) {
        this.today = today;
        this.waivers = waivers;
    }

    /** Those of a run; they count by the day on which it began, in Beijing. */
    public static Waivers of(RunHeader header) {
        LocalDate day = header.started().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
        return new Waivers(day, header.waivers());
    }

    /** The same result, or a waived one. */
    public CaseResult applied(CaseResult result) {
        Optional<Waiver> waiver = waivers.stream()
                .filter(each -> each.caseId().equals(result.testCase().id()) && each.inForce(today))
                .findFirst();
        return waiver.isPresent() && WAIVABLE.contains(result.verdict()) ? waived(result, waiver.get()) : result;
    }

    /** One finding for each waiver that expired or met nothing to waive. */
    List<Finding> findings(List<CaseResult> cases) {
        List<Finding> findings = new ArrayList<>();
        for (Waiver waiver : waivers) {
            Optional<CaseResult> met = cases.stream()
                    .filter(each -> each.testCase().id().equals(waiver.caseId()))
                    .findFirst();
            if (!waiver.inForce(today)) {
                findings.add(
                        finding(waiver, "waiver.current", "in force on " + today, "expired on " + waiver.expires()));
            } else if (met.isEmpty() || met.get().verdict() != Verdict.WAIVED) {
                String was = met.map(each -> each.testCase().id() + " is "
                                + each.verdict().label().en())
                        .orElse(waiver.caseId() + " was not planned");
                findings.add(finding(waiver, "waiver.used", "a case that did not pass", was));
            }
        }
        return findings;
    }

    private static CaseResult waived(CaseResult result, Waiver waiver) {
        String why = waiver.reason().replaceFirst("\\.$", "");
        String reason = "Waived by " + waiver.owner() + " until " + waiver.expires() + ": " + why + ". It was "
                + result.verdict().label().en() + ": " + result.reason();
        return new CaseResult(
                result.testCase(),
                Verdict.WAIVED,
                reason,
                result.grade(),
                result.started(),
                result.finished(),
                result.findings(),
                result.trades(),
                result.recording());
    }

    private static Finding finding(Waiver waiver, String rule, String expected, String was) {
        Text sentence = rule.equals("waiver.used")
                ? new Text(
                        "the waiver of " + waiver.caseId() + " waives a case that did not pass",
                        waiver.caseId() + " 的豁免针对未通过的用例")
                : new Text("the waiver of " + waiver.caseId() + " is in force", waiver.caseId() + " 的豁免在有效期内");
        Expectation expectation = new Expectation(rule, Map.of("case", waiver.caseId()), CLAUSE, sentence);
        return new Finding(
                new Obligation(expectation, Grade.I, Weight.MONEY, true),
                Outcome.VIOLATED,
                List.of(new Fact("expected", expected), new Fact("but was", was)),
                List.of());
    }
}
