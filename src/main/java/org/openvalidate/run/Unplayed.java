package org.openvalidate.run;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.EvidenceGrade;
import org.openvalidate.result.Verdict;

/** What becomes of the planned cases that nobody plays. */
final class Unplayed {

    private Unplayed() {}

    /** Those that the answers leave out, and those that this pair of sides cannot run. */
    static List<CaseResult> of(Plan plan, Settings settings, Lang lang, EvidenceGrade grade) {
        List<CaseResult> all = new ArrayList<>();
        plan.excluded()
                .forEach((testCase, why) -> all.add(unrun(testCase, Verdict.NOT_APPLICABLE, why.in(lang), grade)));
        plan.cases().stream()
                .filter(each ->
                        !plan.runnable().contains(each) && !plan.excluded().containsKey(each))
                .map(each -> unrun(each, Verdict.NOT_RUN, reason(each, settings), grade))
                .forEach(all::add);
        return all;
    }

    private static String reason(TestCase testCase, Settings settings) {
        return testCase.kind() == CaseKind.ATTESTATION
                ? "A person attests this case, and that counts only where the merchant side is external."
                : "The pair " + settings.merchant() + " × " + settings.gateway() + " cannot run this case.";
    }

    /** One that should have been played and was not. */
    static CaseResult inTrouble(TestCase each, String trouble, EvidenceGrade grade) {
        return unrun(each, Verdict.INCONCLUSIVE, "The harness did not play it: " + trouble + ".", grade);
    }

    private static CaseResult unrun(TestCase testCase, Verdict verdict, String reason, EvidenceGrade grade) {
        return new CaseResult(testCase, verdict, reason, grade, null, null, List.of(), List.of(), "");
    }
}
