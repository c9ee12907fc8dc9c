package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void time_runs_evenly_from_edge_to_edge() {
        TimeScale scale = TimeScale.of(seconds(0, 5, 10), 100, 300);

        assertThat(List.of(scale.at(after(0)), scale.at(after(2)), scale.at(after(5)), scale.at(after(10))))
                .containsExactly(100, 140, 200, 300);
        assertThat(scale.cuts()).isEmpty();
    }

    @Test
    void a_long_silence_is_drawn_short_and_marked() {
        TimeScale scale = TimeScale.of(seconds(0, 20, 620), 0, 400);

        assertThat(scale.at(after(20))).isEqualTo(200);
        assertThat(scale.at(after(320))).isEqualTo(300);
        assertThat(scale.cuts()).containsExactly(300);
    }

    @Test
    void what_lies_outside_stands_at_the_edge() {
        TimeScale scale = TimeScale.of(seconds(1, 2), 0, 10);

        assertThat(scale.at(after(0))).isZero();
        assertThat(scale.at(after(3))).isEqualTo(10);
    }

    @Test
    void one_instant_alone_stands_at_the_left() {
        assertThat(TimeScale.of(seconds(1), 7, 10).at(after(1))).isEqualTo(7);
    }

    private static List<Instant> seconds(long... offsets) {
        return LongStream.of(offsets).mapToObj(TimeScaleTest::after).toList();
    }

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }
}
