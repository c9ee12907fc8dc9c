package org.openvalidate.result;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.check.Finding;

/** Whether a run may be handed in, and each reason why not. */
public final class Readiness {

    private Readiness() {}

    /** Every reason against handing this run in, in the order of their weight; empty where there is none. */
    public static List<Reason> of(RunRecord run) {
        List<Reason> reasons = new ArrayList<>();
        boolean rehearsal = run.header().merchant().equals("reference");
        if (rehearsal) {
            add(
                    reasons,
                    "The merchant side was OpenValidate's reference merchant, not the merchant's own system: a rehearsal"
                            + " is never submitted.",
                    "商户侧为 OpenValidate 的参考商户，而非商户自己的系统：自测演练不可提交。");
        }
        if (run.finished() == null) {
            add(reasons, "The run broke off before its end.", "本次运行中途中断。");
        }
        run.runFindings().stream().filter(Finding::blocking).forEach(each -> reasons.add(outside(each)));
        if (!rehearsal) {
            unnamed(run.header().particulars(), reasons);
        }
        run.answers()
                .uncovered()
                .forEach(each -> add(
                        reasons,
                        "The catalogue has no case of " + each + " yet: prove it by other means.",
                        "本用例库暂未覆盖 " + each + "，须以其他方式验收。"));
        for (CaseResult result : run.cases()) {
            if (holdsUp(result.testCase(), run) && result.verdict() != Verdict.PASSED) {
                Text verdict = result.verdict().label();
                String id = result.testCase().id();
                reasons.add(new Reason(new Text(id + " is " + verdict.en() + ".", id + " " + verdict.zh() + "。"), id));
            }
        }
        return reasons;
    }

    /** A statement that is advice alone, such as what comes only after the submission, never holds it up. */
    private static boolean holdsUp(TestCase testCase, RunRecord run) {
        boolean advice = testCase.kind() == CaseKind.ATTESTATION
                && testCase.expected().stream()
                        .map(each -> run.catalogue().clause(each.clause()).weight())
                        .noneMatch(Weight::blocks);
        return run.required(testCase) && !advice;
    }

    private static Reason outside(Finding finding) {
        Text sentence = finding.obligation().expectation().sentence();
        String clause = " [" + finding.obligation().expectation().clause() + "]";
        String found = finding.facts().get(1).value();
        return new Reason(
                new Text(
                        "It does not hold that " + sentence.en() + clause + ": " + found + ".",
                        "不符合：" + sentence.zh() + clause + "，实际为 " + found + "。"),
                "");
    }

    private static void unnamed(Particulars particulars, List<Reason> reasons) {
        if (particulars.merchantName().isEmpty()) {
            add(reasons, "The particulars do not name the merchant.", "资料文件未填写商户名称。");
        }
        if (particulars.partner().isEmpty()) {
            add(reasons, "The particulars do not name the merchant's PID.", "资料文件未填写商户 PID。");
        }
        if (particulars.systems().isEmpty()) {
            add(reasons, "The particulars name no system under test and its build.", "资料文件未填写被测系统及其版本。");
        }
        if (particulars.signOff().isEmpty()) {
            add(reasons, "Nobody has signed off.", "尚无人签字确认。");
        }
    }

    private static void add(List<Reason> reasons, String en, String zh) {
        reasons.add(new Reason(new Text(en, zh), ""));
    }
}
