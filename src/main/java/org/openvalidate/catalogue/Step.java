package org.openvalidate.catalogue;

import java.util.List;

/**
 * One line of a case: a sentence of the dictionary with its arguments.
 *
 * @param sentence the shape
 * @param arguments as written in English, in the order of the sentence's parameters
 * @param text the line in both languages
 */
public record Step(Sentence sentence, List<String> arguments, Text text) {

    public Step {
        arguments = List.copyOf(arguments);
    }
}
