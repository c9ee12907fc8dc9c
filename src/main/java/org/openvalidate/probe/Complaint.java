package org.openvalidate.probe;

/**
 * One thing that is wrong.
 *
 * @param symptom what it is
 * @param where the setting or the host, in the user's words
 * @param en what shows it
 * @param zh the same in Chinese
 */
public record Complaint(Symptom symptom, String where, String en, String zh) {

    static Complaint of(Symptom symptom, String where) {
        return new Complaint(symptom, where, "", "");
    }

    static Complaint of(Symptom symptom, String where, String detail) {
        return new Complaint(symptom, where, detail, detail);
    }

    /** What is wrong, in {@code en} or {@code zh}. */
    public String explanation(String lang) {
        return symptom.explanation(lang, lang.equals("zh") ? zh : en);
    }

    /** What to do about it. */
    public String remedy(String lang) {
        return symptom.remedy(lang);
    }
}
