package org.openvalidate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class Iso8601Test {

    @Test
    void an_instant_is_written_in_gateway_time_with_milliseconds() {
        assertThat(Iso8601.of(Instant.parse("2026-03-01T18:00:00Z"))).isEqualTo("2026-03-02T02:00:00.000+08:00");
    }

    @Test
    void nothing_is_lost_on_the_way_there_and_back() {
        Instant instant = Instant.parse("2026-03-02T02:00:00.123456789Z");

        assertThat(Iso8601.parse(Iso8601.of(instant))).isEqualTo(instant);
        assertThat(Iso8601.parse("2026-03-02T02:00:00Z")).isEqualTo(Instant.parse("2026-03-02T02:00:00Z"));
    }
}
