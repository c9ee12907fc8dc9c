package org.openvalidate.merchant;

/**
 * What a tester is asked for, as one sentence in each language.
 *
 * @param caseId the case for which it is asked
 * @param en in English
 * @param zh the same in Chinese
 * @param scan what is to be scanned or opened, an address or the content of a code; empty where nothing is
 */
public record Wish(String caseId, String en, String zh, String scan) {

    /** Something that needs nothing to be shown. */
    public Wish(String caseId, String en, String zh) {
        this(caseId, en, zh, "");
    }

    /** The sentence in {@code en} or {@code zh}. */
    public String in(String lang) {
        return lang.equals("zh") ? zh : en;
    }
}
