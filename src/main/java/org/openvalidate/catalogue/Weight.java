package org.openvalidate.catalogue;

/** What a violated clause does to a case. */
public enum Weight {
    /** Fails the case. */
    MUST("must", "必须满足"),
    /** Is printed and turns nothing red. */
    ADVICE("advice", "建议"),
    /** Fails the case whatever its grade: money would be lost or taken twice. */
    MONEY("money", "资金安全");

    private final Text label;

    Weight(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** The word in the workbook's Clauses sheet. */
    public Text label() {
        return label;
    }

    /** Whether a violation fails the case. */
    public boolean blocks() {
        return this != ADVICE;
    }
}
