package org.openvalidate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "2 s, PT2S",
        "2s, PT2S",
        "1.5 h, PT1H30M",
        "3 min, PT3M",
        "80 ms, PT0.08S",
        "2.145 s, PT2.145S",
        "2 秒, PT2S",
        "3 分钟, PT3M",
        "1 小时, PT1H",
        "80 毫秒, PT0.08S"
    })
    void a_length_of_time_is_read_in_either_language(String text, Duration length) {
        assertThat(Span.parse(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"2 s, 2 秒", "3 min, 3 分钟", "1.5 h, 1.5 小时", "80 ms, 80 毫秒"})
    void a_length_of_time_is_written_in_either_language(String english, String chinese) {
        assertThat(Span.in(english, Lang.ZH)).isEqualTo(chinese);
        assertThat(Span.in(chinese, Lang.EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "two s", "-2 s", "2 days", "2 s 3 ms", "2,5 s"})
    void other_texts_are_refused(String text) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write for example 2 s or 3 min");
    }

    @Test
    void whole_hours_are_shown_as_such() {
        assertThat(Span.of(Duration.ofHours(15))).isEqualTo("15 h");
        assertThat(Span.of(Duration.ofMinutes(90))).isEqualTo("5400 s");
        assertThat(Span.of(Duration.ZERO)).isEqualTo("0 s");
    }

    @Test
    void a_duration_is_shown_in_seconds_without_idle_zeros() {
        assertThat(Span.of(Duration.ofMillis(2_145))).isEqualTo("2.145 s");
        assertThat(Span.of(Duration.ofMinutes(2))).isEqualTo("120 s");
    }
}
