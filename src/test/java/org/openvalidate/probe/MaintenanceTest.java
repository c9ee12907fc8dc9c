package org.openvalidate.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceTest {

    private static final String USUAL = "SUN 12:00 to MON 12:00";

    /** 22 November 2026 is a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T11:59:59+08:00,",
        "2026-11-22T12:00:00+08:00, 2026-11-23 12:00",
        "2026-11-22T23:59:59+08:00, 2026-11-23 12:00",
        "2026-11-23T00:00:00+08:00, 2026-11-23 12:00",
        "2026-11-23T11:59:59+08:00, 2026-11-23 12:00",
        "2026-11-23T12:00:00+08:00,",
        "2026-11-26T12:00:00+08:00,",
        "2026-11-22T03:59:59Z,",
        "2026-11-22T04:00:00Z, 2026-11-23 12:00"
    })
    void from_sunday_noon_to_monday_noon_in_gmt8(Instant now, String end) {
        assertThat(Maintenance.read(USUAL).orElseThrow().endAfter(now).orElse(null))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "TUE 02:00 to TUE 04:00, 2026-11-24T02:00:00+08:00, 2026-11-24 04:00",
        "TUE 02:00 to TUE 04:00, 2026-11-24T04:00:00+08:00,",
        "TUE 02:00 to TUE 04:00, 2026-11-24T01:59:59+08:00,",
        "TUE 04:00 to TUE 02:00, 2026-11-24T03:00:00+08:00,",
        "TUE 04:00 to TUE 02:00, 2026-11-24T05:00:00+08:00, 2026-12-01 02:00",
        "SAT 22:00 to SUN 02:00, 2026-11-22T01:00:00+08:00, 2026-11-22 02:00"
    })
    void any_part_of_a_week_can_be_written(String hours, Instant now, String end) {
        assertThat(Maintenance.read(hours).orElseThrow().endAfter(now).orElse(null))
                .isEqualTo(end);
    }

    @Test
    void a_gateway_may_have_none() {
        Maintenance none = Maintenance.read(Maintenance.NONE).orElseThrow();

        assertThat(none.endAfter(Instant.parse("2026-11-22T12:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SUN", "Sunday 12:00 to Monday 12:00", "SUN 24:00 to MON 12:00", "XXX 12:00 to MON 12:00"})
    void what_is_no_part_of_a_week_is_not_guessed(String text) {
        assertThat(Maintenance.read(text)).isEmpty();
    }
}
