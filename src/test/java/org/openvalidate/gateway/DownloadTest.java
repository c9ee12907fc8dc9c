package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

class DownloadTest {

    private static final String COMPARE = "forex_compare_file";
    private static final String LIQUIDATION = "forex_liquidation_file";

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void payments_and_refunds_of_the_days_are_nine_fields_without_a_header() {
        gateway.pay("T1");
        gateway.after(Duration.ofMinutes(1)).refund("T1", "R1", "2.00");
        gateway.after(Duration.ofHours(24)).pay("T2");
        gateway.after(Duration.ofHours(24));

        assertThat(told(COMPARE, "20260302", "20260303")).isEqualTo("""
                        T1|12.34|USD|20260302100000|20260303150000|P|0.07|L|tea
                        R1|2.00|USD|20260302100100|20260303150000|R|0.01|L|tea
                        T2|12.34|USD|20260303100100||P|0.07|P|tea
                        """);
    }

    @Test
    void settlements_are_asked_for_by_the_day_of_settlement() {
        gateway.pay("T1");
        gateway.after(Duration.ofDays(2));

        assertThat(told(LIQUIDATION, "20260303", "20260303"))
                .isEqualTo("T1|12.34|USD|20260302100000|20260303150000|P|0.07|L|tea\n");
        assertThat(told(LIQUIDATION, "20260302", "20260302"))
                .isEqualTo("File download failed:No balance amount data in the period");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    20260302, 20260302, Finish date not ahead of today
                    20260228, 20260302, Finish date not ahead of today
                    20260228, 20260227, Finish date ahead of begin date
                    20260218, 20260228, Over 10 days to Date period
                    20260219, 20260228, No balance account data in the period
                    20260301, 20260301, No balance account data in the period
                    2026-03-01, 20260301, Date format incorrect YYYYMMDD
                    20260230, 20260301, Date format incorrect YYYYMMDD
                    '', 20260301, Date format incorrect YYYYMMDD
                    """)
    void what_cannot_be_had_is_told_in_plain_text(String start, String end, String words) {
        gateway.pay("T1");

        assertThat(told(COMPARE, start, end)).isEqualTo("File download failed:" + words);
    }

    @Test
    void an_error_on_purpose_is_plain_text_too_and_one_of_access_is_not() {
        gateway.arm(Fault.error(COMPARE, "System exception", Fault.Level.BUSINESS));
        gateway.arm(Fault.error(LIQUIDATION, "ILLEGAL_PARTNER", Fault.Level.ACCESS));

        assertThat(told(COMPARE, "20260301", "20260301")).isEqualTo("File download failed:System exception");
        assertThat(PureGateway.refusal(gateway.call(request(LIQUIDATION, "20260301", "20260301"))))
                .contains("ILLEGAL_PARTNER");
        assertThat(LegacyService.named(COMPARE)).isPresent();
    }

    private String told(String service, String start, String end) {
        return ((Reply.Plain) gateway.call(request(service, start, end)).reply()).text();
    }

    private static Map<String, String> request(String service, String start, String end) {
        return Map.of("service", service, "partner", PureGateway.PARTNER, "start_date", start, "end_date", end);
    }
}
