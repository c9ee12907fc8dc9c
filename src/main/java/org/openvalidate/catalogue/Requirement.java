package org.openvalidate.catalogue;

/** Whether a merchant must pass a case. */
public enum Requirement {
    M("mandatory", "必测"),
    C("conditional", "条件必测"),
    O("optional", "选测");

    private final Text label;

    Requirement(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** In words. */
    public Text label() {
        return label;
    }
}
