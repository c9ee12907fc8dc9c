package org.openvalidate.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Origin;
import org.openvalidate.catalogue.Part;
import org.openvalidate.catalogue.Weight;
import org.openvalidate.evidence.Opening;

/** Recordings and what must hold of them, for tests, in memory. */
public final class EvidenceFixtures {

    /** 2026-03-02 10:00:00 +08:00: where cases start. */
    public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    public static final String PARTNER = "2088101122136241";

    private EvidenceFixtures() {}

    /** An empty recording of the reference merchant against the simulated gateway, to be filled. */
    public static Tape tape() {
        return new Tape();
    }

    /** The rule behind an English expectation line. */
    public static Expectation expectation(String line) {
        return Dictionary.read(Part.EXPECTATION, line)
                .map(Dictionary::expectation)
                .orElseThrow(() -> new IllegalArgumentException("no sentence: " + line));
    }

    /** A blocking obligation of the row's own. */
    public static Obligation must(String line) {
        return new Obligation(expectation(line), Grade.A, Weight.MUST, false);
    }

    /** An advising obligation of the row's own. */
    public static Obligation should(String line) {
        return new Obligation(expectation(line), Grade.N, Weight.ADVICE, false);
    }

    /** A blocking obligation that holds on every case. */
    public static Obligation always(String line) {
        return new Obligation(expectation(line), Grade.A, Weight.MUST, true);
    }

    public static Opening opening(String merchant, List<Obligation> obligations, Set<String> allows) {
        return opening(merchant, "simulated", obligations, allows);
    }

    /** The same towards a gateway, {@code simulated} or {@code sandbox}. */
    public static Opening opening(String merchant, String gateway, List<Obligation> obligations, Set<String> allows) {
        return new Opening(
                "SPOT-003",
                new Origin("testcases/openvalidate-cases.xlsx", "Cases", 9),
                obligations,
                allows,
                "1.0",
                "ab".repeat(32),
                "OpenValidate 0.1.0",
                7,
                "virtual",
                merchant,
                gateway,
                PARTNER,
                START);
    }
}
