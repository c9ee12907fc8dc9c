package org.openvalidate.check;

/** Merchants that learn a result from a notice: they have nothing left to ask, and are not wrong for it. */
final class Told {

    private static final String REMARK = "a verified notice told the result";

    private Told() {}

    /** What is found where a call is missing, unless a notice made it needless. */
    static Conclusion unlessByNotice(String trade, Traffic traffic, Conclusion otherwise) {
        return new Proof(traffic).toldByNotice(trade) ? Conclusion.notApplicable(REMARK) : otherwise;
    }
}
