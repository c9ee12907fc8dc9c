package org.openvalidate.check;

import java.util.List;
import org.openvalidate.catalogue.Obligation;

/**
 * What one rule found in one recording.
 *
 * @param obligation the expectation with clause, grade and weight
 * @param outcome the answer
 * @param facts what it rests on, most telling first: {@code expected}, {@code but was}, …
 * @param exchanges sequence numbers of the recording's lines that show it
 */
public record Finding(Obligation obligation, Outcome outcome, List<Fact> facts, List<Integer> exchanges) {

    public Finding {
        facts = List.copyOf(facts);
        exchanges = List.copyOf(exchanges);
    }

    /** Stable id of the check, such as {@code spacing.query}. */
    public String check() {
        return obligation.expectation().rule();
    }

    /** Whether a violation or missing evidence decides the case. */
    public boolean blocking() {
        return obligation.weight().blocks();
    }
}
