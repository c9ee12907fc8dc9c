package org.openvalidate.diagnose;

/** Some words in both languages. */
public record Said(String en, String zh) {

    /** What is the same in every language, such as a name. */
    static Said plain(String text) {
        return new Said(text, text);
    }

    /** In {@code en} or {@code zh}. */
    public String in(String lang) {
        return lang.equals("zh") ? zh : en;
    }

    /** These words of a field. */
    Said of(String field) {
        return field.isEmpty() ? this : new Said(field + ", " + en, field + "，" + zh);
    }
}
