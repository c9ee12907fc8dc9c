package org.openvalidate.dialect.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: legacy-instore §2.5. */
class CurrenciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"USD", "JPY", "KRW", "HKD", "CNY"})
    void what_a_merchant_is_paid_in_goods_are_priced_in_as_well(String currency) {
        assertThat(Currencies.isSettled(currency)).isTrue();
        assertThat(Currencies.isPriced(currency)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOP", "TWD"})
    void two_more_are_for_prices_alone(String currency) {
        assertThat(Currencies.isSettled(currency)).isFalse();
        assertThat(Currencies.isPriced(currency)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "XXX"})
    void anything_else_is_for_neither(String currency) {
        assertThat(Currencies.isSettled(currency)).isFalse();
        assertThat(Currencies.isPriced(currency)).isFalse();
    }
}
