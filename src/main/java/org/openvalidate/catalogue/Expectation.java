package org.openvalidate.catalogue;

import java.util.Map;

/**
 * A rule as data: which rule, with which figures, because of which clause. An expectation line of the workbook is one.
 *
 * @param rule stable id such as {@code spacing.query}: it names one check and what the check looks at
 * @param arguments the figures and names of the sentence, as written, by name
 * @param clause id of the clause that ends the sentence
 * @param sentence the line, in both languages
 */
public record Expectation(String rule, Map<String, String> arguments, String clause, Text sentence) {

    public Expectation {
        arguments = Map.copyOf(arguments);
    }

    /** An argument that the sentence always has. */
    public String argument(String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("rule " + rule + " has no argument " + name);
        }
        return value;
    }
}
