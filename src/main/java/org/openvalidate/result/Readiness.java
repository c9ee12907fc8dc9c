package org.openvalidate.result;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.Text;

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
        for (CaseResult result : run.cases()) {
            if (result.testCase().requirement() == Requirement.M && result.verdict() != Verdict.PASSED) {
                reasons.add(new Text(
                        result.testCase().id() + " is "
                                + result.verdict().label().en() + ".",
                        result.testCase().id() + " " + result.verdict().label().zh() + "。"));
            }
        }
        return reasons;
    }
}
