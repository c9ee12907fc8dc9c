package org.openvalidate.result;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Finding;

/** Whether a run may be handed in, and each reason why not. */
public final class Readiness {

    private Readiness() {}

    /** Every reason against handing this run in, in the order of their weight; empty where there is none. */
    public static List<Text> of(RunRecord run) {
        List<Text> reasons = new ArrayList<>();
        if (run.header().merchant().equals("reference")) {
            reasons.add(new Text(
                    "The merchant side was OpenValidate's reference merchant, not the merchant's own system: a rehearsal"
                            + " is never submitted.",
                    "商户侧为 OpenValidate 的参考商户，而非商户自己的系统：自测演练不可提交。"));
        }
        if (run.finished() == null) {
            reasons.add(new Text("The run broke off before its end.", "本次运行中途中断。"));
        }
        run.findings().stream().filter(Finding::blocking).forEach(each -> reasons.add(outside(each)));
        run.answers()
                .uncovered()
                .forEach(each -> reasons.add(new Text(
                        "The catalogue has no case of " + each + " yet: prove it by other means.",
                        "本用例库暂未覆盖 " + each + "，须以其他方式验收。")));
        for (CaseResult result : run.cases()) {
            if (run.required(result.testCase()) && result.verdict() != Verdict.PASSED) {
                reasons.add(new Text(
                        result.testCase().id() + " is "
                                + result.verdict().label().en() + ".",
                        result.testCase().id() + " " + result.verdict().label().zh() + "。"));
            }
        }
        return reasons;
    }

    private static Text outside(Finding finding) {
        Text sentence = finding.obligation().expectation().sentence();
        String clause = " [" + finding.obligation().expectation().clause() + "]";
        String found = finding.facts().get(1).value();
        return new Text(
                "It does not hold that " + sentence.en() + clause + ": " + found + ".",
                "不符合：" + sentence.zh() + clause + "，实际为 " + found + "。");
    }
}
