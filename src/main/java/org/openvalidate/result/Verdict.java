package org.openvalidate.result;

import org.openvalidate.catalogue.Text;

/** What became of a case. */
public enum Verdict {
    PASSED("passed", "通过"),
    FAILED("failed", "未通过"),
    INCONCLUSIVE("inconclusive", "无法判定"),
    SKIPPED("skipped", "已跳过"),
    NOT_APPLICABLE("not applicable", "不适用"),
    NOT_RUN("not run", "未执行"),
    WAIVED("waived", "已豁免");

    private final Text label;

    Verdict(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** In words. */
    public Text label() {
        return label;
    }
}
