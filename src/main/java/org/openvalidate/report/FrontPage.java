package org.openvalidate.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.check.Finding;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.Readiness;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/**
 * What a reviewer reads first: who hands this in, what was tested, how it came out by requirement and by grade, what was
 * waived, what is open, who signs.
 *
 * @param reasons against handing it in, each with a link where it is about a case
 * @param facts about merchant and test, by name
 * @param verdicts headings of the two tables of results
 */
record FrontPage(
        List<Reason> reasons,
        List<PageView.Fact> facts,
        List<String> verdicts,
        List<Counted> byRequirement,
        List<Counted> byGrade,
        List<Particulars.SystemBuild> systems,
        List<Particulars.Contact> contacts,
        List<Particulars.PortalResult> portal,
        List<String> waivers,
        List<String> runFindings,
        List<Particulars.OpenPoint> openPoints,
        List<Particulars.SignOff> signOff) {

    /** One reason; the anchor is empty where it is about no case. */
    record Reason(String text, String anchor) {}

    /** How many cases came to each verdict, in the order of {@link Verdict}. */
    record Counted(String name, List<Long> counts) {}

    static FrontPage of(RunRecord run, Lang lang) {
        Particulars particulars = run.header().particulars();
        return new FrontPage(
                Readiness.of(run).stream()
                        .map(each -> new Reason(
                                FactWords.in(each.text().in(lang), lang),
                                each.caseId().isEmpty() ? "" : Anchors.ofCase(each.caseId())))
                        .toList(),
                facts(run, lang),
                Arrays.stream(Verdict.values())
                        .map(each -> each.label().in(lang))
                        .toList(),
                Arrays.stream(Requirement.values())
                        .map(each -> counted(
                                each.label().in(lang),
                                run.cases().stream()
                                        .filter(result -> result.testCase().requirement() == each)))
                        .toList(),
                Arrays.stream(EvidenceGrade.values())
                        .map(each -> counted(
                                each.label().in(lang), run.cases().stream().filter(result -> result.grade() == each)))
                        .toList(),
                particulars.systems(),
                particulars.contacts(),
                particulars.portal(),
                run.header().waivers().stream()
                        .map(each -> each.caseId() + ": " + each.reason() + " (" + each.owner() + ", "
                                + Wording.UNTIL.in(lang, each.expires()) + ")")
                        .toList(),
                run.runFindings().stream().map(each -> told(each, lang)).toList(),
                particulars.openPoints(),
                particulars.signOff());
    }

    private static Counted counted(String name, Stream<CaseResult> results) {
        List<CaseResult> cases = results.toList();
        return new Counted(
                name,
                Arrays.stream(Verdict.values())
                        .map(verdict -> cases.stream()
                                .filter(each -> each.verdict() == verdict)
                                .count())
                        .toList());
    }

    private static String told(Finding finding, Lang lang) {
        return finding.obligation().expectation().sentence().in(lang) + Wording.COMMA.in(lang)
                + FactWords.in("but was", lang) + " " + FactWords.in(Deciding.fact(finding, "but was"), lang);
    }

    private static List<PageView.Fact> facts(RunRecord run, Lang lang) {
        Particulars particulars = run.header().particulars();
        List<PageView.Fact> facts = new ArrayList<>();
        add(facts, Wording.MERCHANT_NAME, particulars.merchantName(), lang);
        add(facts, Wording.PID, particulars.partner(), lang);
        add(facts, Wording.PRODUCTS, joined(particulars.products(), lang), lang);
        add(facts, Wording.INTEGRATION_TYPE, particulars.integrationType(), lang);
        add(facts, Wording.CURRENCIES, joined(particulars.currencies(), lang), lang);
        add(facts, Wording.SIGN_TYPES, joined(particulars.signTypes(), lang), lang);
        add(facts, Wording.SECONDARY_MERCHANTS, joined(particulars.secondaryMerchants(), lang), lang);
        add(facts, Wording.STORES, joined(particulars.stores(), lang), lang);
        add(facts, Wording.ENVIRONMENT, particulars.environment(), lang);
        add(facts, Wording.ANSWERED, Answered.by(run.header(), lang), lang);
        add(facts, Wording.PURPOSE_OF_RUN, particulars.purpose(), lang);
        add(facts, Wording.PREVIOUS_REPORT, particulars.previousReport(), lang);
        facts.add(new PageView.Fact(Wording.PERIOD.in(lang), period(run, lang)));
        return facts;
    }

    private static void add(List<PageView.Fact> facts, Wording name, String value, Lang lang) {
        if (!value.isEmpty()) {
            facts.add(new PageView.Fact(name.in(lang), value));
        }
    }

    private static String joined(List<String> each, Lang lang) {
        return String.join(Wording.COMMA.in(lang), each);
    }

    /** By the wall clock, in Beijing and on the merchant's own clocks. */
    private static String period(RunRecord run, Lang lang) {
        Instant from = run.header().started();
        Instant to = run.finished();
        String beijing = BeijingTime.day(from) + " – " + (to == null ? "…" : BeijingTime.day(to)) + " "
                + Wording.BEIJING.in(lang);
        return run.header()
                .particulars()
                .clocks()
                .map(zone -> beijing + "\n" + BeijingTime.day(from, zone) + " – "
                        + (to == null ? "…" : BeijingTime.day(to, zone)) + " " + zone)
                .orElse(beijing);
    }
}
