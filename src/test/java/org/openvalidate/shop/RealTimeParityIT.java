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

/** What takes minutes in real time is judged as it is in milliseconds of a virtual one. */
@Tag("by-hand")
class RealTimeParityIT {

    @TempDir
    Path folder;

    static Stream<Arguments> merchants() {
        return Stream.of(
                Arguments.of("SPOT-003", NONE, NONE),
                Arguments.of("SPOT-004", NONE, NONE),
                Arguments.of("CAN-001", NONE, NONE),
                Arguments.of("SPOT-005a", NONE, NONE),
                Arguments.of("SPOT-001", "pays-twice", NONE),
                Arguments.of("SPOT-001", "drops-input-charset", NONE));
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void minutes_are_judged_as_milliseconds_are(String caseId, String broken, String differing) throws IOException {
        Parity.Thrice thrice = new Parity(folder).play(caseId, broken, differing);

        assertThat(thrice.observed()).isEqualTo(thrice.rehearsed());
        assertThat(thrice.replayed()).isEqualTo(thrice.recorded());
    }
}
