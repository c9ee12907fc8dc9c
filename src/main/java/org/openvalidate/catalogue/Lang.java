package org.openvalidate.catalogue;

/** The two languages in which everything a reader sees exists. */
public enum Lang {
    EN("en"),
    ZH("zh");

    private final String code;

    Lang(String code) {
        this.code = code;
    }

    /** The language with this code, English where there is none. */
    public static Lang of(String code) {
        return ZH.code.equalsIgnoreCase(code) ? ZH : EN;
    }

    /** {@code en} or {@code zh}, as in {@code acceptance.lang}. */
    public String code() {
        return code;
    }
}
