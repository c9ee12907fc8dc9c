package org.openvalidate.catalogue;

import java.time.Duration;
import java.util.Map;

/**
 * The TestData sheet: values that cases and the reference merchant's declared behaviour use, by key.
 *
 * @param values as written, by key such as {@code till.budget}
 */
public record Figures(Map<String, String> values) {

    public Figures {
        values = Map.copyOf(values);
    }

    /** A value as written. The reader of the workbook makes sure that every key the harness asks for exists. */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the TestData sheet has no row " + key);
        }
        return value;
    }

    /** A length of time such as {@code 60 s}. */
    public Duration duration(String key) {
        return Span.parse(text(key));
    }

    /** A whole number. */
    public int count(String key) {
        return Integer.parseInt(text(key));
    }
}
