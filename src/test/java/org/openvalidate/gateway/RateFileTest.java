package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

class RateFileTest {

    private static final Instant BEFORE_NINE = Instant.parse("2026-03-02T00:59:59Z");

    @Test
    void the_rates_of_the_day_stand_in_lines_without_a_header() {
        String text = ask(PureGateway.whose(Behaviour.PAYS_AT_ONCE));

        assertThat(text.lines())
                .contains("20260302|090000|USD|6.5487", "20260302|090000|KRW|0.001111")
                .hasSameSizeAs(Rates.TABLE.keySet())
                .allMatch(line -> line.matches("\\d{8}\\|\\d{6}\\|[A-Z]{3}\\|[0-9.]{1,10}"))
                .isSorted();
    }

    @Test
    void a_day_is_these_lines_to_the_byte() {
        assertThat(ask(PureGateway.whose(Behaviour.PAYS_AT_ONCE))).isEqualTo("""
                        20260302|090000|AUD|4.9803
                        20260302|090000|CAD|5.1644
                        20260302|090000|CHF|7.0829
                        20260302|090000|DKK|1.0425
                        20260302|090000|EUR|8.3364
                        20260302|090000|GBP|9.0212
                        20260302|090000|HKD|0.8145
                        20260302|090000|JPY|0.05638
                        20260302|090000|KRW|0.001111
                        20260302|090000|NOK|0.7634
                        20260302|090000|NZD|4.6511
                        20260302|090000|SEK|0.7712
                        20260302|090000|SGD|4.8791
                        20260302|090000|THB|0.2112
                        20260302|090000|USD|6.5487""");
    }

    @Test
    void before_nine_there_is_nothing_yet() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE, BEFORE_NINE);

        assertThat(ask(gateway)).isEqualTo("File empty");
        assertThat(ask(gateway.after(Duration.ofSeconds(1)))).startsWith("20260302|090000|AUD|");
    }

    @Test
    void a_hundred_calls_a_day_are_answered() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        IntStream.range(0, 99).forEach(each -> ask(gateway));

        assertThat(ask(gateway)).contains("|USD|");
        assertThat(ask(gateway)).isEqualTo("System exception");
        assertThat(ask(gateway.at(Instant.parse("2026-03-02T15:59:59Z")))).isEqualTo("System exception");
        assertThat(ask(gateway.at(Instant.parse("2026-03-03T01:00:00Z")))).startsWith("20260303|");
    }

    @Test
    void time_and_number_are_settings() {
        PureGateway gateway = PureGateway.under(Terms.USUAL.online(OnlineTerms.USUAL.rates(LocalTime.of(11, 0), 1)));

        assertThat(ask(gateway)).isEqualTo("File empty");
        assertThat(ask(gateway)).isEqualTo("System exception");
    }

    private static String ask(PureGateway gateway) {
        return ((Reply.Plain) gateway.call(Map.of("service", LegacyService.FOREX_RATE_FILE.wireName()))
                        .reply())
                .text();
    }
}
