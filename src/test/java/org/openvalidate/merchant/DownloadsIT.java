package org.openvalidate.merchant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.TradingDay.MONDAY;
import static org.openvalidate.testkit.TradingDay.PARTNER;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.gateway.Fault;
import org.openvalidate.merchant.books.Contract;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Reconciler;
import org.openvalidate.merchant.books.Reconciliation;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.TradingDay;
import org.openvalidate.time.RealTimeline;

/** The download services as the merchant asks them over HTTP. */
@Timeout(240)
class DownloadsIT {

    private static final String COMPARE = "forex_compare_file";

    private final TradingDay day = new TradingDay();
    private final RealTimeline time = new RealTimeline();
    private final Downloads downloads = new Downloads(
            new Shop(
                    day.gateway().uri(),
                    day.gateway().uri(),
                    PARTNER,
                    SignType.RSA2,
                    UTF_8,
                    LabKeys.MERCHANT,
                    "USD",
                    "tea",
                    new Site(day.gateway().uri(), "", "USD", ""),
                    Map.of()),
            LiveGateway.DIALECT,
            Line.direct(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), time),
            Duration.ofSeconds(5));

    @BeforeEach
    void sell() throws Exception {
        day.sell("T1");
        day.sell("T2");
        day.pass(Duration.ofDays(1));
        day.sell("T3");
    }

    @AfterEach
    void close() {
        time.close();
        day.close();
    }

    @Test
    void a_day_is_fetched_and_agrees_with_the_books() throws Exception {
        Statement statement = statement(MONDAY, MONDAY);

        Reconciliation found = new Reconciler(Contract.of(PARTNER, Optional.empty()))
                .reconcile(day.books(), statement, Source.of(text(statement).getBytes(UTF_8)));

        assertThat(found.differences()).isEmpty();
        assertThat(found.matched()).isEqualTo(2);
    }

    @Test
    void a_day_without_trades_is_no_failure() {
        assertThat(downloads.fetch(statement(MONDAY.minusDays(1), MONDAY.minusDays(1))))
                .isEqualTo(new Fetched.Nothing());
    }

    @Test
    void a_day_that_is_not_over_is_asked_for_on_the_next() {
        Statement today = statement(MONDAY.plusDays(1), MONDAY.plusDays(1));

        assertThat(downloads.fetch(today)).isEqualTo(new Fetched.NotYet("Finish date not ahead of today", true));

        day.pass(Duration.ofDays(1));

        assertThat(text(today)).startsWith("T3|12.34|USD|");
    }

    @Test
    void more_than_ten_days_are_asked_for_in_parts() {
        day.pass(Duration.ofDays(30));

        String text = text(statement(MONDAY.minusDays(9), MONDAY.plusDays(25)));

        assertThat(text.lines().map(line -> line.substring(0, 2))).containsExactly("T1", "T2", "T3");
    }

    @Test
    void too_many_records_are_asked_for_in_halves_and_of_one_day_not_at_all() {
        day.pass(Duration.ofDays(5));
        arm("Over limit balance amount record", Fault.Level.BUSINESS, 1);

        assertThat(text(statement(MONDAY, MONDAY.plusDays(2))).lines()).hasSize(3);

        arm("Over limit balance amount record", Fault.Level.BUSINESS, 1);

        assertThat(downloads.fetch(statement(MONDAY, MONDAY)))
                .isEqualTo(new Fetched.Refused("Over limit balance amount record"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    System exception; BUSINESS; false
                    Internet connected exception ,please try later; BUSINESS; false
                    Illegal Date period!; BUSINESS; true
                    Date format incorrect YYYYMMDD; BUSINESS; true
                    ILLEGAL_PARTNER; ACCESS; true
                    SYSTEM_ERROR; ACCESS; false
                    """)
    void an_error_is_passing_or_final(String words, Fault.Level level, boolean ends) {
        arm(words, level, 1);

        assertThat(downloads.fetch(statement(MONDAY, MONDAY)))
                .isEqualTo(ends ? new Fetched.Refused(words) : new Fetched.NotYet(words, false));
        assertThat(text(statement(MONDAY, MONDAY))).contains("T1|");
    }

    @ParameterizedTest
    @CsvSource({"RESET", "TORN", "HTTP_STATUS", "HTML_PAGE"})
    void an_answer_that_is_none_is_asked_for_again(Fault.Kind kind) {
        day.account().arm(LiveGateway.fault(COMPARE, kind, 1, true));

        assertThat(downloads.fetch(statement(MONDAY, MONDAY))).isInstanceOf(Fetched.NotYet.class);
    }

    @Test
    void every_call_is_a_get() {
        downloads.fetch(statement(MONDAY, MONDAY));

        assertThat(day.heard()).last().satisfies(exchange -> {
            assertThat(exchange.request().method()).isEqualTo("GET");
            assertThat(exchange.request().target()).contains("start_date=20260302", "end_date=20260302", "sign=");
        });
    }

    private void arm(String words, Fault.Level level, int times) {
        Fault fault = Fault.error(COMPARE, words, level);
        day.account()
                .arm(new Fault(
                        "f", COMPARE, Fault.Kind.ERROR, words, level, Map.of(), 0, times, true, fault.expires()));
    }

    private String text(Statement statement) {
        return ((Fetched.There) downloads.fetch(statement)).content().text(UTF_8);
    }

    private static Statement statement(LocalDate from, LocalDate to) {
        return new Statement(FileForm.COMPARE, new Period(from, to));
    }
}
