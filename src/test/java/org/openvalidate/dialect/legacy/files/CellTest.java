package org.openvalidate.dialect.legacy.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell may hold. Source: legacy-instore §6.2, §6.3; legacy-online §3.8, §5.2, §5.3. */
class CellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AMOUNT | 0.01 | USD
                    AMOUNT | 123456789.12 | USD
                    AMOUNT | 7 | JPY
                    SIGNED | -0.5 | EUR
                    RATE | 0.0000000001 | ''
                    RATE | 6.5487 | ''
                    CURRENCY | KRW | ''
                    TIME | 2026-03-02 23:59:59 | ''
                    TIME_DIGITS | 20260302235959 | ''
                    DAY | 20240229 | ''
                    HOUR | 093000 | ''
                    TEXT | whatever | ''
                    """)
    void what_is_published_of_a_cell_is_sound(Cell cell, String text, String currency) {
        assertThat(cell.defect(text, currency)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AMOUNT | 1234567890 | USD | is no amount
                    AMOUNT | .5 | USD | is no amount
                    AMOUNT | 0.123 | USD | has 3 decimals, and USD has 2
                    AMOUNT | 7.0 | JPY | has decimals, and JPY has none
                    AMOUNT | -1 | USD | is negative, and in this file the type says which way money goes
                    AMOUNT | 1,234.00 | USD | is an amount with grouping, which no file has
                    SIGNED | -1 234 | USD | is an amount with grouping, which no file has
                    SIGNED | --1 | USD | is no amount
                    RATE | 0.00 | '' | is no rate
                    RATE | -1 | '' | is no rate
                    RATE | 1.12345678901 | '' | is no rate
                    CURRENCY | ECU1 | '' | is no currency
                    TIME | 2026-02-29 10:00:00 | '' | is no time of the form yyyy-MM-dd HH:mm:ss
                    TIME_DIGITS | 20260302 | '' | is no time of the form yyyyMMddHHmmss
                    DAY | 20260229 | '' | is no day of the form yyyyMMdd
                    HOUR | 240000 | '' | is no time of the form HHmmss
                    """)
    void anything_else_is_told_in_words(Cell cell, String text, String currency, String words) {
        assertThat(cell.defect(text, currency)).contains(words);
    }

    @Test
    void times_and_days_of_downloads_are_written_in_digits_alone() {
        assertThat(Cell.TIME_DIGITS.written("2026-03-02 10:00:00")).isEqualTo("20260302100000");
        assertThat(Cell.DAY.written("2026-03-02")).isEqualTo("20260302");
        assertThat(Cell.HOUR.written("09:30:00")).isEqualTo("093000");
        assertThat(Cell.TIME.written("2026-03-02 10:00:00")).isEqualTo("2026-03-02 10:00:00");
        assertThat(Cell.AMOUNT.written("12.34")).isEqualTo("12.34");
    }

    @Test
    void either_form_of_a_time_names_the_same_instant() {
        LocalDateTime ten = LocalDateTime.of(2026, 3, 2, 10, 0);

        assertThat(Cell.TIME.time("2026-03-02 10:00:00")).isEqualTo(ten);
        assertThat(Cell.TIME_DIGITS.time("20260302100000")).isEqualTo(ten);
    }
}
