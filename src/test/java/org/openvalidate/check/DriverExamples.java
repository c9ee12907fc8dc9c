package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** The rule about a merchant's system that is driven. */
final class DriverExamples {

    private static final String DONE = "the merchant's system does what its test driver is asked for [DRV-1]";

    private DriverExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(DONE, "it sold", pay().external().books(1, "T", "PAID")),
                broken(DONE, "it would not sell", tape().external().declined(1, "POST /charges was answered 400: no")),
                outside(DONE, "ours", pay().books(1, "T", "PAID")),
                outside(DONE, "asked for nothing", pay().byProbe().external()));
    }

    private static Tape pay() {
        return tape().pay(0, "T", "SUCCESS");
    }
}
