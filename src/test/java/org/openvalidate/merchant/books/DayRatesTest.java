package org.openvalidate.merchant.books;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.problem.BadInput;

class DayRatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String GOOD = "20260302|090000|USD|6.5487\n20260302|090000|KRW|0.001111";

    @Test
    void the_rates_of_the_day_are_read() throws IOException {
        assertThat(read(GOOD).yuan()).containsOnlyKeys("USD", "KRW").containsEntry("KRW", new BigDecimal("0.001111"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    20260302|090000|KRW; 20260301|090000|KRW; row 2: The row is not of 2026-03-02: 20260301.
                    |KRW|; |USD|; row 2: The row tells USD a second time.
                    |6.5487; |0; row 1 column Rate
                    |USD|; |QQQ|; row 1 column Currency
                    |090000|USD; |USD; row 1: The row has 3 values
                    """)
    void yesterdays_rates_and_flawed_lines_are_refused(String before, String after, String words) {
        assertThatThrownBy(() -> read(GOOD.replace(before, after)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(words);
    }

    private static DayRates read(String text) throws IOException {
        return DayRates.read(Source.of(text.getBytes(UTF_8)), MONDAY);
    }
}
