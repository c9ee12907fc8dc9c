package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timestamps of requests, in GMT+8. Source: legacy-instore §2.7; sources conflict on their form. */
class StampTest {

    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant LATER = TEN.plus(Duration.ofDays(30));

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02 10:00:00", "1772416800000"})
    void a_timestamp_is_read_in_words_and_in_milliseconds(String text) {
        assertThat(Stamp.read(text)).contains(TEN);
        assertThat(Stamp.unreadable(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30 10:00:00", "2026-03-02T10:00:00", "177241680000", "now"})
    void what_names_no_instant_is_told(String text) {
        assertThat(Stamp.read(text)).isEmpty();
        assertThat(Stamp.unreadable(text)).contains("timestamp is neither yyyy-MM-dd HH:mm:ss nor epoch milliseconds");
        assertThat(Stamp.stale(text, TEN, Duration.ofMinutes(30))).isEqualTo(Stamp.unreadable(text));
    }

    @Test
    void a_request_goes_by_the_clock_that_its_timestamp_is_nearer_to() {
        assertThat(Stamp.nearer("2026-03-02 10:00:00", TEN, LATER)).isEqualTo(TEN);
        assertThat(Stamp.nearer("2026-03-02 10:00:00", LATER, TEN)).isEqualTo(TEN);
        assertThat(Stamp.nearer("2026-04-01 09:00:00", TEN, LATER)).isEqualTo(LATER);
        assertThat(Stamp.nearer("no timestamp", LATER, TEN)).isEqualTo(LATER);
    }

    @Test
    void halfway_between_two_clocks_the_first_one_counts() {
        assertThat(Stamp.nearer("2026-03-02 10:00:00", TEN.minusSeconds(5), TEN.plusSeconds(5)))
                .isEqualTo(TEN.minusSeconds(5));
    }

    @Test
    void a_timestamp_may_be_as_old_as_its_validity_and_not_older() {
        Duration half = Duration.ofMinutes(30);

        assertThat(Stamp.stale("2026-03-02 10:00:00", TEN.plus(half), half)).isEmpty();
        assertThat(Stamp.stale("2026-03-02 10:00:00", TEN.plus(half).plusMillis(1), half))
                .contains("timestamp is older than 30 min");
    }

    @Test
    void a_day_ends_at_midnight_in_gmt8() {
        assertThat(Stamp.midnightAfter(TEN)).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
        assertThat(Stamp.midnightAfter(Instant.parse("2026-03-02T16:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-03T16:00:00Z"));
        assertThat(Stamp.cancelDeadline(TEN)).isAfter(Stamp.midnightAfter(TEN));
    }
}
