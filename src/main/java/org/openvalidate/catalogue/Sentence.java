package org.openvalidate.catalogue;

import java.util.List;

/**
 * A shape that lines of a case may have: one entry of the dictionary.
 *
 * @param part where it may stand
 * @param en Cucumber Expression in English
 * @param zh the same in Chinese, with the same parameters in the same order
 * @param rule for an expectation the id of the rule behind it, otherwise empty
 * @param parameters names of the parameters, in order; an expectation's last one is always {@code clause}
 */
public record Sentence(Part part, String en, String zh, String rule, List<String> parameters) {

    public Sentence {
        parameters = List.copyOf(parameters);
    }

    /** The expression in one language. */
    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }

    static Sentence given(String en, String zh, String... parameters) {
        return new Sentence(Part.PRECONDITION, en, zh, "", List.of(parameters));
    }

    static Sentence when(String en, String zh, String... parameters) {
        return new Sentence(Part.ACTION, en, zh, "", List.of(parameters));
    }

    static Sentence then(String rule, String en, String zh, String... parameters) {
        java.util.ArrayList<String> names = new java.util.ArrayList<>(List.of(parameters));
        names.add("clause");
        return new Sentence(Part.EXPECTATION, en, zh, rule, names);
    }
}
