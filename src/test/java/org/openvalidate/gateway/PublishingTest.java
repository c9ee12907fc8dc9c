package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.with;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FormReader;
import org.openvalidate.dialect.legacy.files.Source;

class PublishingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final FileForm PAID = FileForm.IN_STORE_TRANSACTION;
    private static final FileForm SETTLED = FileForm.IN_STORE_SETTLEMENT;

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @Test
    void a_file_comes_between_nine_and_ten_of_the_next_day_and_not_before() {
        gateway.pay("T1");
        Instant usual = Publishing.usual(gateway.state().account(), PAID, MONDAY);

        assertThat(usual)
                .isBetween(at(MONDAY.plusDays(1), 9, 0), at(MONDAY.plusDays(1), 10, 0))
                .isNotEqualTo(at(MONDAY.plusDays(1), 9, 0));
        assertThat(Publishing.file(gateway.state(), PAID, MONDAY, usual.minusMillis(1)))
                .isEmpty();
        assertThat(Publishing.file(gateway.state(), PAID, MONDAY, usual))
                .get()
                .extracting(PublishedFile::at)
                .isEqualTo(usual);
        assertThat(Publishing.there(gateway.state(), usual))
                .extracting(PublishedFile::name)
                .containsExactly("2088123412341234_transaction_20260302.txt");
    }

    @Test
    void the_window_is_a_setting() {
        FileTerms terms = FileTerms.USUAL.published(LocalTime.of(6, 30), Duration.ofSeconds(1));
        PureGateway early = PureGateway.under(Terms.USUAL.files(terms));

        assertThat(Publishing.usual(early.state().account(), PAID, MONDAY)).isEqualTo(at(MONDAY.plusDays(1), 6, 30));
    }

    @Test
    void a_day_without_money_has_no_file_unless_somebody_asks_for_it() {
        assertThat(Publishing.there(gateway.state(), at(MONDAY.plusDays(9), 12, 0)))
                .isEmpty();

        State asked = gateway.state().with(published(PAID, MONDAY, gateway.now()));

        assertThat(Publishing.file(asked, PAID, MONDAY, gateway.now())
                        .orElseThrow()
                        .rows())
                .isZero();
    }

    @Test
    void a_file_published_at_once_holds_what_had_happened_until_its_own_hour_brings_the_rest() {
        gateway.pay("T1");
        State asked = gateway.state().with(published(PAID, MONDAY, gateway.now()));
        PureGateway on = gateway;
        on.after(Duration.ofMinutes(1)).pay("T2");
        State later = on.state().with(asked.published().of(PAID, MONDAY).orElseThrow());

        assertThat(rows(later, PAID, MONDAY, on.now())).isEqualTo(1);
        assertThat(rows(later, PAID, MONDAY, at(MONDAY.plusDays(1), 10, 0))).isEqualTo(2);
    }

    @Test
    void a_file_published_at_once_comes_with_its_own_hour_again() {
        gateway.pay("T1");
        State asked = gateway.state().with(published(PAID, MONDAY, gateway.now()));
        Instant usual = Publishing.usual(asked.account(), PAID, MONDAY);

        assertThat(since(asked, gateway.now())).isEqualTo(gateway.now());
        assertThat(since(asked, usual)).isEqualTo(usual);
    }

    @Test
    void a_file_published_after_its_own_hour_is_there_since_then() {
        gateway.pay("T1");
        Instant late = at(MONDAY.plusDays(2), 12, 0);
        State asked = gateway.state().with(published(PAID, MONDAY, late));

        assertThat(since(asked, late.plusSeconds(9))).isEqualTo(late);
    }

    @Test
    void what_was_published_by_itself_and_what_was_asked_for_are_there_together_and_by_name() {
        gateway.pay("T1");
        LocalDate tuesday = MONDAY.plusDays(1);
        State asked = gateway.state().with(published(SETTLED, tuesday, at(tuesday, 11, 0)));

        assertThat(Publishing.there(asked, at(tuesday, 12, 0)))
                .extracting(PublishedFile::name)
                .containsExactly(
                        "2088123412341234_settlement_20260303.txt", "2088123412341234_transaction_20260302.txt");
    }

    @Test
    void what_a_file_tells_of_is_known_before_it_is_published() {
        gateway.pay("T1");

        assertThat(Publishing.within(gateway.state(), PAID, MONDAY)).hasSize(1);
        assertThat(Publishing.within(gateway.state(), PAID, MONDAY.plusDays(1))).isEmpty();
        assertThat(Publishing.within(gateway.state(), SETTLED, MONDAY.plusDays(1)))
                .hasSize(1);
        assertThat(Publishing.within(gateway.state(), FileForm.ONLINE_TRANSACTION, MONDAY))
                .isEmpty();
    }

    @Test
    void a_file_is_written_in_the_charset_of_its_terms() {
        Charset gbk = Charset.forName("GBK");
        PureGateway chinese = PureGateway.under(Terms.USUAL.files(FileTerms.USUAL.in(gbk)));
        chinese.call(with(
                PureGateway.payment("T1"), "extend_info", "{\"secondary_merchant_name\":\"茶\",\"store_id\":\"s1\"}"));

        PublishedFile file = Publishing.file(chinese.state(), PAID, MONDAY, at(MONDAY.plusDays(1), 12, 0))
                .orElseThrow();

        assertThat(new String(file.content().array(), gbk)).contains("|茶|");
    }

    @Test
    void a_file_published_with_a_fault_has_it() {
        gateway.pay("T1");
        Publication spoilt = new Publication(PAID, MONDAY, gateway.now(), Optional.of(FileFault.EMPTY_FILE), 7);

        PublishedFile file = Publishing.file(gateway.state().with(spoilt), PAID, MONDAY, gateway.now())
                .orElseThrow();

        assertThat(file.content().array()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-03",
        "2026-03-05, 2026-03-06",
        "2026-03-06, 2026-03-09",
        "2026-03-07, 2026-03-09",
        "2026-03-08, 2026-03-09"
    })
    void friday_to_sunday_are_settled_on_monday_and_other_days_on_the_next(LocalDate paid, LocalDate settled) {
        assertThat(Settling.workingDayAfter(paid, Set.of())).isEqualTo(settled);
    }

    @Test
    void a_holiday_and_the_day_before_it_are_settled_on_the_first_working_day_after() {
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));

        assertThat(List.of(
                        Settling.workingDayAfter(LocalDate.of(2026, 9, 30), holidays),
                        Settling.workingDayAfter(LocalDate.of(2026, 10, 1), holidays)))
                .containsOnly(LocalDate.of(2026, 10, 5));
    }

    @Test
    void one_settlement_file_holds_a_whole_weekend_and_comes_on_tuesday() {
        PureGateway friday = PureGateway.whose(Behaviour.PAYS_AT_ONCE, Instant.parse("2026-03-06T02:00:00Z"));
        friday.pay("FRI");
        friday.after(Duration.ofDays(1)).pay("SAT");
        friday.after(Duration.ofDays(1)).pay("SUN");
        friday.after(Duration.ofDays(1)).pay("MON");
        LocalDate monday = LocalDate.of(2026, 3, 9);

        assertThat(Publishing.file(friday.state(), SETTLED, monday, at(monday, 23, 0)))
                .isEmpty();
        assertThat(rows(friday.state(), SETTLED, monday, at(monday.plusDays(1), 10, 0)))
                .isEqualTo(3);
        assertThat(rows(friday.state(), SETTLED, monday.plusDays(1), at(monday.plusDays(2), 10, 0)))
                .isEqualTo(1);
    }

    @Test
    void what_is_settled_early_is_settled_once() {
        gateway.pay("T1");
        State asked = gateway.state().with(published(SETTLED, MONDAY, gateway.now()));
        LocalDate tuesday = MONDAY.plusDays(1);
        Instant muchLater = at(MONDAY.plusDays(5), 12, 0);

        assertThat(rows(asked, SETTLED, MONDAY, gateway.now())).isEqualTo(1);
        assertThat(rows(asked, SETTLED, MONDAY, muchLater)).isEqualTo(1);
        assertThat(Publishing.file(asked, SETTLED, tuesday, muchLater)).isEmpty();
    }

    @Test
    void a_settlement_file_asked_for_after_its_day_takes_nothing_from_the_next() {
        gateway.pay("T1");
        State asked = gateway.state().with(published(SETTLED, MONDAY, at(MONDAY.plusDays(2), 12, 0)));
        Instant muchLater = at(MONDAY.plusDays(5), 12, 0);

        assertThat(rows(asked, SETTLED, MONDAY, muchLater)).isZero();
        assertThat(rows(asked, SETTLED, MONDAY.plusDays(1), muchLater)).isEqualTo(1);
    }

    @Test
    void money_is_never_settled_before_it_moved() {
        PureGateway evening = PureGateway.whose(Behaviour.PAYS_AT_ONCE, at(MONDAY, 20, 0));
        evening.pay("T1");
        State asked = evening.state().with(published(SETTLED, MONDAY, evening.now()));

        assertThat(Settling.instant(asked, Ledger.entries(asked).get(0))).isEqualTo(at(MONDAY, 20, 0));
    }

    @Test
    void a_day_of_ten_thousand_trades_is_one_file_that_adds_up() throws java.io.IOException {
        for (int i = 0; i < 10_000; i++) {
            gateway.pay("T" + i);
            if (i % 10 == 0) {
                gateway.refund("T" + i, "R" + i, "1.00");
            } else if (i % 10 == 1) {
                gateway.cancel("T" + i);
            }
        }
        PublishedFile file = Publishing.file(gateway.state(), PAID, MONDAY, at(MONDAY.plusDays(1), 12, 0))
                .orElseThrow();
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};

        FormReader.of(PAID)
                .about(PureGateway.PARTNER, MONDAY)
                .read(Source.of(file.content().array()), file.name(), row -> {
                    int way = row.text("Transaction_type").equals("PAYMENT") ? 0 : 1;
                    sums[way] = sums[way].add(row.amount("Transaction_amount"));
                });

        assertThat(file.rows()).isEqualTo(12_000);
        assertThat(sums[0]).isEqualByComparingTo("123400.00");
        assertThat(sums[1]).isEqualByComparingTo("13340.00");
    }

    private static Instant since(State state, Instant now) {
        return Publishing.file(state, PAID, MONDAY, now).orElseThrow().at();
    }

    private static int rows(State state, FileForm form, LocalDate date, Instant now) {
        return Publishing.file(state, form, date, now).orElseThrow().rows();
    }

    private static Publication published(FileForm form, LocalDate date, Instant at) {
        return new Publication(form, date, at, Optional.empty(), 0);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.ofHours(8));
    }
}
