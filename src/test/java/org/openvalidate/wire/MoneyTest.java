package org.openvalidate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1, USD, 1.00",
        "1.005, USD, 1.01",
        "1.004, USD, 1.00",
        "0.1, CNY, 0.10",
        "100, JPY, 100",
        "100.5, JPY, 101",
        "99.49, KRW, 99",
        "1E+2, EUR, 100.00",
        "1E+2, JPY, 100"
    })
    void an_amount_is_written_as_its_currency_wants_it(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency).text()).isEqualTo(written);
    }

    @Test
    void money_is_equal_by_value() {
        assertThat(Money.of("1.5", "USD")).isEqualTo(Money.of("1.50", "USD")).isNotEqualTo(Money.of("1.5", "EUR"));
    }

    @Test
    void an_amount_with_its_currency_is_read_as_it_is_printed() {
        Money money = Money.parse("12.34 USD");

        assertThat(money).isEqualTo(Money.of("12.34", "USD")).hasToString("12.34 USD");
    }

    @Test
    void what_is_no_amount_is_refused_with_an_example() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("12.34"))
                .withMessage("\"12.34\" is no amount; write for example 12.34 USD");
        assertThatThrownBy(() -> Money.parse("1,00 USD")).isInstanceOf(NumberFormatException.class);
    }
}
