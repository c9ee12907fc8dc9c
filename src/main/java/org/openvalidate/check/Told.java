package org.openvalidate.check;

import org.openvalidate.evidence.EntryKind;

/** Merchants that learn a result from a notice: they have nothing left to ask, and are not wrong for it. */
final class Told {

    private static final String REMARK = "a verified notice told the result first";

    private Told() {}

    /** What is found where a call is missing, unless a notice made it needless. */
    static Conclusion unlessByNotice(String trade, Traffic traffic, Conclusion otherwise) {
        boolean told = new Proof(traffic)
                .settled(trade)
                .filter(proof -> proof.entry().kind().equals(EntryKind.NOTICE))
                .isPresent();
        return told ? Conclusion.notApplicable(REMARK) : otherwise;
    }
}
