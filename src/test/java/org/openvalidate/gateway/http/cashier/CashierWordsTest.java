package org.openvalidate.gateway.http.cashier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.gateway.CashierCode;
import org.openvalidate.gateway.Obstacle;

class CashierWordsTest {

    static List<String> codes() {
        return CodeWords.known();
    }

    /** Codes that the gateway may refuse a payment with, by input. Source: legacy-online §3.1, §8.4. */
    static Stream<String> earned() {
        return Stream.of(
                "ILLEGAL_SIGN",
                "ILLEGAL_SIGN_TYPE",
                "ILLEGAL_SECURITY_PROFILE",
                "ILLEGAL_ARGUMENT",
                "INVALID_PARAMETER",
                "ILLEGAL_SERVICE",
                "ILLEGAL_PARTNER",
                "ILLEGAL_CHARSET",
                "INVALID_CHARACTER_SET",
                "ILLEGAL_CURRENCY",
                "ILLEGAL_TIMEOUT_RULE",
                "CONTEXT_INCONSISTENT",
                "TRADE_HAS_SUCCESS",
                "TRADE_HAS_CLOSE",
                CashierCode.UNREADABLE);
    }

    @ParameterizedTest
    @MethodSource("earned")
    void what_a_shop_can_earn_is_told_in_words_of_its_own_under_either_code(String code) {
        assertThat(codes()).contains(code, CashierCode.of(code));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_has_meaning_and_remedy_in_both_languages(String code) {
        for (Tongue tongue : Tongue.values()) {
            List<String> told = List.of(CodeWords.meaning(code, tongue), CodeWords.remedy(code, tongue));
            assertThat(told).allMatch(words -> !words.isBlank() && words.matches(".*[.。]"));
            assertThat(told).allMatch(words -> words.matches(".*\\p{IsHan}.*") == (tongue == Tongue.ZH));
        }
    }

    @Test
    void a_code_that_nobody_knows_is_told_as_such() {
        assertThat(CodeWords.meaning("TEAPOT", Tongue.EN)).contains("this code");
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void every_sentence_of_a_page_stands_in_both_languages(Words words) {
        assertThat(words.in(Tongue.EN)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(words.in(Tongue.ZH)).containsPattern("\\p{IsHan}");
    }

    @Test
    void every_obstacle_has_its_sentence() {
        assertThat(Arrays.stream(Obstacle.values())
                        .filter(each -> each != Obstacle.NONE)
                        .map(Words::of))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"P2DT3H, 2 d 3 h", "PT11H59M59S, 11 h 59 min", "PT5M2S, 5 min 2 s", "PT0S, 0 min 0 s"})
    void time_is_told_in_its_two_largest_units(Duration left, String words) {
        assertThat(TimeLeft.words(left, Tongue.EN)).isEqualTo(words);
    }
}
