package org.openvalidate.check;

import static org.openvalidate.testkit.EvidenceFixtures.must;

import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.testkit.Tape;

/**
 * A recording with what a rule must say of it.
 *
 * @param facts those among the finding's facts that matter here
 * @param lines of the recording that the finding must name, none where whichever will do
 */
record Example(
        Obligation obligation,
        Outcome outcome,
        String why,
        Recording recording,
        List<Fact> facts,
        List<Integer> lines) {

    Example(Obligation obligation, Outcome outcome, String why, Recording recording) {
        this(obligation, outcome, why, recording, List.of(), List.of());
    }

    static Example holds(String line, String why, Tape tape) {
        return of(line, Outcome.SATISFIED, why, tape);
    }

    static Example broken(String line, String why, Tape tape) {
        return of(line, Outcome.VIOLATED, why, tape);
    }

    static Example outside(String line, String why, Tape tape) {
        return of(line, Outcome.NOT_APPLICABLE, why, tape);
    }

    static Example unproven(String line, String why, Tape tape) {
        return of(line, Outcome.UNPROVEN, why, tape);
    }

    private static Example of(String line, Outcome outcome, String why, Tape tape) {
        return new Example(must(line), outcome, why, tape.end());
    }

    /** The same, and it says what it saw in these words. */
    Example saying(String seen) {
        return stating(outcome == Outcome.NOT_APPLICABLE ? "remark" : "but was", seen);
    }

    /** The same with one more fact. */
    Example stating(String key, String value) {
        List<Fact> more =
                Stream.concat(facts.stream(), Stream.of(new Fact(key, value))).toList();
        return new Example(obligation, outcome, why, recording, more, lines);
    }

    /** The same, and it names these lines and no other. */
    Example showing(Integer... numbers) {
        return new Example(obligation, outcome, why, recording, facts, List.of(numbers));
    }

    String rule() {
        return obligation.expectation().rule();
    }

    Finding judge() {
        return Rules.judge(obligation, recording);
    }

    @Override
    public String toString() {
        return rule() + " " + outcome + ": " + why;
    }
}
