package org.openvalidate.check;

import static org.openvalidate.testkit.EvidenceFixtures.must;

import org.openvalidate.catalogue.Obligation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.testkit.Tape;

/** A recording with what a rule must say of it. */
record Example(Obligation obligation, Outcome outcome, String why, Recording recording) {

    static Example holds(String line, String why, Tape tape) {
        return new Example(must(line), Outcome.SATISFIED, why, tape.end());
    }

    static Example broken(String line, String why, Tape tape) {
        return new Example(must(line), Outcome.VIOLATED, why, tape.end());
    }

    static Example outside(String line, String why, Tape tape) {
        return new Example(must(line), Outcome.NOT_APPLICABLE, why, tape.end());
    }

    static Example unproven(String line, String why, Tape tape) {
        return new Example(must(line), Outcome.UNPROVEN, why, tape.end());
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
