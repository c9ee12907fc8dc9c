package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.shop.Parity.NONE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One merchant, one verdict: rehearsed in virtual time, observed in another process in real time, and replayed. */
@Tag("full")
class ParityIT {

    @TempDir
    Path folder;

    static Stream<Arguments> merchants() {
        return Stream.of(
                Arguments.of("SPOT-014", NONE, NONE),
                Arguments.of("SPOT-014", "polls-refused-pays", NONE),
                Arguments.of("SPOT-001", "forgets-store-id", NONE));
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void a_merchant_is_judged_alike_wherever_it_runs(String caseId, String broken, String differing)
            throws IOException {
        Parity.Thrice thrice = new Parity(folder).play(caseId, broken, differing);

        assertThat(thrice.observed()).isEqualTo(thrice.rehearsed());
        assertThat(thrice.replayed()).isEqualTo(thrice.recorded());
    }
}
