package org.openvalidate.catalogue;

/** One statement in both languages. */
public record Text(String en, String zh) {

    /** The wording in one language. */
    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}
