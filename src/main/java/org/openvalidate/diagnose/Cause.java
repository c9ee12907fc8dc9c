package org.openvalidate.diagnose;

/**
 * One thing that is wrong.
 *
 * @param id what kind of thing
 * @param detail what shows it
 * @param field the parameter it is about, empty where it is about the whole
 */
public record Cause(CauseId id, Said detail, String field) {

    /** What is wrong, in {@code en} or {@code zh}. */
    public String explanation(String lang) {
        return id.explanation(lang, detail.in(lang));
    }

    /** What to do about it. */
    public String remedy(String lang) {
        return id.remedy(lang);
    }
}
