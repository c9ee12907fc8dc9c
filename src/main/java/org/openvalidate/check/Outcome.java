package org.openvalidate.check;

import org.openvalidate.catalogue.Text;

/** What a rule says of a recording. */
public enum Outcome {
    /** The evidence shows that it holds. */
    SATISFIED("satisfied", "符合"),
    /** The evidence shows that it does not hold. */
    VIOLATED("violated", "不符合"),
    /** It has nothing to say about this case. */
    NOT_APPLICABLE("not applicable", "不适用"),
    /** There is no evidence either way; never a pass. */
    UNPROVEN("unproven", "证据不足");

    private final Text label;

    Outcome(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** In words. */
    public Text label() {
        return label;
    }
}
