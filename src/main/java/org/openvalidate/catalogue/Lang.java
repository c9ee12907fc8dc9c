package org.openvalidate.catalogue;

/** The two languages in which everything a reader sees exists. */
public enum Lang {
    EN("en"),
    ZH("zh");

    private final String code;

    Lang(String code) {
        this.code = code;
    }

    /** {@code en} or {@code zh}, as in {@code acceptance.lang}. */
    public String code() {
        return code;
    }
}
