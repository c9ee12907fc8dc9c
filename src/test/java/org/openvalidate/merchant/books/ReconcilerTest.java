package org.openvalidate.merchant.books;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.merchant.books.Booking.Standing;
import org.openvalidate.wire.Money;

/** Files written by hand against books written by hand. */
class ReconcilerTest {

    private static final String PARTNER = "2088123412341234";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private static final String SETTLED = "Partner_transaction_id|Transaction_id|Amount|Rmb_amount|Fee|Settlement"
            + "|Rmb_settlement|Currency|Rate|Payment_time|Settlement_time|Type|Status|Remarks|Secondary_merchant_industry"
            + "|Secondary_merchant_name|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate\n";

    private Books books = Books.EMPTY;
    private Optional<BigDecimal> feeRate = Optional.of(new BigDecimal("0.006"));

    @Test
    void every_way_of_money_is_matched_under_its_own_id() {
        book(Kind.PAYMENT, "T1", "T1", "A1", "10.00", "2026-03-02T03:00:00Z");
        book(Kind.REFUND, "R1", "T1", "A1", "4.00", "2026-03-02T03:10:00Z");
        book(Kind.PAYMENT, "T2", "T2", "A2", "20.00", "2026-03-02T03:20:00Z");
        book(Kind.CANCEL, "T2", "T2", "A2", "20.00", "2026-03-02T03:30:00Z");

        Reconciliation found = settlement(
                MONDAY.plusDays(1),
                row("T1", "A1", "10.00", "65.49", "0.06", "65.10", "P", "11:00:00"),
                row("R1", "A1", "4.00", "26.19", "0.02", "26.03", "R", "11:10:00"),
                row("T2", "A2", "20.00", "130.97", "0.12", "130.18", "P", "11:20:00"),
                row("A2", "A2", "20.00", "130.97", "0.12", "130.18", "R", "11:30:00"));

        assertThat(found.differences()).isEmpty();
        assertThat(found.matched()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "65.49, 65.10, ''",
        "65.51, 65.10, ''",
        "65.47, 65.10, ''",
        "65.52, 65.10, Rmb_amount",
        "65.46, 65.10, Rmb_amount",
        "65.49, 65.12, ''",
        "65.49, 65.08, ''",
        "65.49, 65.13, Rmb_settlement",
        "65.49, 65.07, Rmb_settlement"
    })
    void two_fen_of_rounding_are_accepted_and_three_reported(String yuan, String net, String column) {
        book(Kind.PAYMENT, "T1", "T1", "A1", "10.00", "2026-03-02T03:00:00Z");

        Reconciliation found =
                settlement(MONDAY.plusDays(1), row("T1", "A1", "10.00", yuan, "0.06", net, "P", "11:00:00"));

        assertThat(found.differences())
                .extracting(Difference::kind, Difference::column, Difference::expected)
                .isEqualTo(
                        column.isEmpty()
                                ? List.of()
                                : List.of(tuple(
                                        Difference.Kind.AMOUNT,
                                        column,
                                        column.equals("Rmb_amount") ? "65.49" : "65.10")));
    }

    @Test
    void amount_less_fee_is_settlement_and_a_status_is_l() {
        book(Kind.PAYMENT, "T1", "T1", "A1", "10.00", "2026-03-02T03:00:00Z");
        String good = row("T1", "A1", "10.00", "65.49", "0.06", "65.10", "P", "11:00:00");

        assertThat(settlement(MONDAY.plusDays(1), good.replace("|9.94|", "|9.95|"))
                        .differences())
                .extracting(Difference::kind, Difference::column, Difference::expected, Difference::actual)
                .containsExactly(tuple(Difference.Kind.AMOUNT, "Settlement", "9.94", "9.95"));
        assertThat(settlement(MONDAY.plusDays(1), good.replace("|P|L|", "|P|P|"))
                        .differences())
                .extracting(Difference::kind, Difference::column, Difference::expected, Difference::actual)
                .containsExactly(tuple(Difference.Kind.FORMAT, "Status", "L", "P"));
    }

    @Test
    void a_download_of_settlements_tells_what_waits_and_nothing_is_made_of_it() {
        bookOnline("T1");
        bookOnline("T2");
        Statement statement = new Statement(FileForm.LIQUIDATION, Period.of(MONDAY.plusDays(1)));

        Reconciliation found = reconciled(
                statement,
                "T1|10.00|USD|20260302110000|20260303150000|P|0.06|L|\nT2|10.00|USD|20260302110000||P|0.06|P|\n");
        Reconciliation undated = reconciled(statement, "T1|10.00|USD|20260302110000||P|0.06|L|\n");
        Reconciliation odd = reconciled(statement, "T1|10.00|USD|20260302110000|20260303150000|P|0.06|X|\n");

        assertThat(found.differences()).isEmpty();
        assertThat(found.matched()).isEqualTo(1);
        assertThat(found.pending()).isEqualTo(1);
        assertThat(undated.differences())
                .extracting(Difference::kind, Difference::row, Difference::column)
                .containsExactly(tuple(Difference.Kind.FORMAT, 1, "Settlement_time"));
        assertThat(odd.refused()).isTrue();
    }

    @Test
    void a_merchant_that_does_not_hold_its_rate_believes_a_fee_that_fits() {
        feeRate = Optional.empty();
        book(Kind.PAYMENT, "T1", "T1", "A1", "10.00", "2026-03-02T03:00:00Z");
        String dear = row("T1", "A1", "10.00", "65.49", "0.30", "63.52", "P", "11:00:00")
                .replace("|9.94|", "|9.70|");

        assertThat(settlement(MONDAY.plusDays(1), dear).differences()).isEmpty();

        feeRate = Optional.of(new BigDecimal("0.006"));

        assertThat(settlement(MONDAY.plusDays(1), dear).differences())
                .extracting(Difference::kind, Difference::row, Difference::expected, Difference::actual)
                .containsExactly(tuple(Difference.Kind.FEE, 2, "0.06", "0.30"));
    }

    @Test
    void what_was_unknown_is_paid_where_a_row_tells_it_and_closed_where_none_does() {
        unknown("T1", "2026-03-02T03:00:00Z");
        unknown("T2", "2026-03-02T03:10:00Z");

        Reconciliation found = paid(MONDAY, paidRow("T1", "A1", "10.00", "2026-03-02 11:00:02"));

        assertThat(found.differences()).isEmpty();
        assertThat(found.matched()).isZero();
        assertThat(found.resolved())
                .extracting(each -> each.key().id(), Booking::standing)
                .containsExactly(tuple("T1", Standing.KNOWN), tuple("T2", Standing.VOID));
        assertThat(found.books().find(Kind.PAYMENT, "T1").orElseThrow()).satisfies(booking -> {
            assertThat(booking.standing()).isEqualTo(Standing.KNOWN);
            assertThat(booking.sold().gatewayId()).isEqualTo("A1");
            assertThat(booking.at()).isEqualTo("2026-03-02T03:00:02Z");
        });
        assertThat(found.books().find(Kind.PAYMENT, "T2").orElseThrow().standing())
                .isEqualTo(Standing.VOID);
    }

    @Test
    void an_unknown_trade_with_another_amount_is_not_resolved() {
        unknown("T1", "2026-03-02T03:00:00Z");

        Reconciliation found = paid(MONDAY, paidRow("T1", "A1", "11.00", "2026-03-02 11:00:02"));

        assertThat(found.resolved()).isEmpty();
        assertThat(found.differences()).extracting(Difference::kind).containsOnly(Difference.Kind.AMOUNT);
        assertThat(found.books().find(Kind.PAYMENT, "T1").orElseThrow().standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void an_unknown_trade_just_before_midnight_waits_for_the_next_file() {
        unknown("T1", "2026-03-02T15:55:00Z");

        assertThat(paid(MONDAY).resolved()).isEmpty();
        assertThat(paid(MONDAY.plusDays(1), paidRow("T1", "A1", "10.00", "2026-03-03 00:01:00"))
                        .resolved())
                .extracting(Booking::standing)
                .containsExactly(Standing.KNOWN);
        assertThat(paid(MONDAY.plusDays(1)).resolved())
                .extracting(Booking::standing)
                .containsExactly(Standing.VOID);
    }

    @Test
    void a_trade_booked_as_closed_that_the_file_has_paid_is_missing_in_the_books() {
        unknown("T1", "2026-03-02T03:00:00Z");
        books = books.with(books.find(Kind.PAYMENT, "T1").orElseThrow().standing(Standing.VOID));

        assertThat(paid(MONDAY, paidRow("T1", "A1", "10.00", "2026-03-02 11:00:02"))
                        .differences())
                .extracting(Difference::kind, Difference::order, Difference::row, Difference::actual)
                .containsExactly(tuple(Difference.Kind.MISSING_LOCAL, "order-T1", 3, "10.00 USD"));
    }

    /** Sales at 23:59:59 and 00:00:00 in GMT+8 fall on the right days, wherever the merchant's machine stands. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Shanghai"})
    void a_day_ends_at_midnight_in_gmt8_whatever_the_merchants_zone(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            book(Kind.PAYMENT, "LAST", "LAST", "A1", "10.00", "2026-03-02T15:59:59Z");
            book(Kind.PAYMENT, "FIRST", "FIRST", "A2", "10.00", "2026-03-02T16:00:00Z");

            assertThat(paid(MONDAY).differences()).extracting(Difference::id).containsExactly("LAST");
            assertThat(paid(MONDAY.plusDays(1)).differences())
                    .extracting(Difference::id)
                    .containsExactly("FIRST");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void one_settlement_file_holds_a_weekend_and_each_trade_once() {
        book(Kind.PAYMENT, "FRI", "FRI", "A1", "10.00", "2026-03-06T03:00:00Z");
        book(Kind.PAYMENT, "SUN", "SUN", "A2", "10.00", "2026-03-08T03:00:00Z");
        book(Kind.PAYMENT, "MON", "MON", "A3", "10.00", "2026-03-09T03:00:00Z");
        LocalDate monday = FRIDAY.plusDays(3);
        String friday = weekend("FRI", "A1", "2026-03-06", monday);
        String sunday = weekend("SUN", "A2", "2026-03-08", monday);

        assertThat(settlement(FRIDAY.plusDays(1)).differences())
                .as("nothing is due on Saturday")
                .isEmpty();
        assertThat(settlement(monday, friday).differences())
                .extracting(Difference::kind, Difference::id)
                .containsExactly(tuple(Difference.Kind.MISSING_REMOTE, "SUN"));

        Reconciliation whole = settlement(monday, friday, sunday);
        assertThat(whole.differences()).isEmpty();
        assertThat(whole.matched()).isEqualTo(2);
        books = whole.books();

        assertThat(settlement(
                                monday.plusDays(1),
                                weekend("MON", "A3", "2026-03-09", monday.plusDays(1)),
                                weekend("FRI", "A1", "2026-03-06", monday.plusDays(1)))
                        .differences())
                .extracting(Difference::kind, Difference::id, Difference::expected)
                .containsExactly(tuple(Difference.Kind.DUPLICATE, "FRI", "the file of 2026-03-09"));
    }

    @Test
    void on_a_holiday_that_the_merchant_knows_nothing_is_due() {
        WorkingDays days = new WorkingDays(Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)));

        assertThat(days.after(LocalDate.of(2026, 9, 30))).isEqualTo("2026-10-05");
        assertThat(days.after(LocalDate.of(2026, 10, 1))).isEqualTo("2026-10-05");
        assertThat(new WorkingDays(Set.of()).after(FRIDAY)).isEqualTo("2026-03-09");
    }

    @Test
    void the_same_file_twice_comes_to_the_same() {
        book(Kind.PAYMENT, "T1", "T1", "A1", "10.00", "2026-03-02T03:00:00Z");
        String row = paidRow("T1", "A1", "10.00", "2026-03-02 11:00:00");
        books = paid(MONDAY, row).books();

        assertThat(paid(MONDAY, row).differences()).isEmpty();
        assertThat(paid(MONDAY, row).matched()).isEqualTo(1);
    }

    @Test
    void columns_are_found_by_name_and_optional_ones_need_not_be_there() {
        books = books.with(Booking.of(
                new Booking.Key(Kind.PAYMENT, "W1"),
                new Sold(true, "order-W1", "W1", "", "USD"),
                Money.parse("10.00 USD"),
                Instant.parse("2026-03-02T03:00:00Z"),
                Standing.KNOWN));
        String file = "Status,Type,Settlement_time,Payment_time,Fee,Currency,Amount,Partner_transaction_id\n"
                + "P,P,,2026-03-02 11:00:00,0.06,USD,10.00,W1\n";

        Reconciliation found = reconciled(new Statement(FileForm.ONLINE_TRANSACTION, Period.of(MONDAY)), file);

        assertThat(found.differences()).isEmpty();
        assertThat(found.matched()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"10.00, 0.06, ''", "-10.00, -0.06, ''", "-10.00, 0.06, Amount", "-9.00, -0.06, Amount"})
    void online_what_goes_back_may_have_either_sign(String amount, String fee, String column) {
        books = books.with(Booking.of(
                new Booking.Key(Kind.REFUND, "R1"),
                new Sold(true, "order-W1", "W1", "", "USD"),
                Money.parse("10.00 USD"),
                Instant.parse("2026-03-02T03:00:00Z"),
                Standing.KNOWN));

        Reconciliation found = reconciled(
                new Statement(FileForm.COMPARE, Period.of(MONDAY)),
                "R1|" + amount + "|USD|20260302110000||R|" + fee + "|P|\n");

        assertThat(found.differences())
                .extracting(Difference::column)
                .isEqualTo(column.isEmpty() ? List.of() : List.of(column));
    }

    @Test
    void a_row_outside_the_days_that_were_asked_for_refuses_the_whole_answer() {
        books = books.with(Booking.of(
                new Booking.Key(Kind.PAYMENT, "W1"),
                new Sold(true, "order-W1", "W1", "", "USD"),
                Money.parse("10.00 USD"),
                Instant.parse("2026-03-02T03:00:00Z"),
                Standing.UNKNOWN));
        String file = "W1|10.00|USD|20260302110000||P|0.06|P|\nW2|10.00|USD|20260305110000||P|0.06|P|\n";

        Reconciliation found =
                reconciled(new Statement(FileForm.COMPARE, new Period(MONDAY, MONDAY.plusDays(1))), file);

        assertThat(found.refused()).isTrue();
        assertThat(found.resolved()).isEmpty();
        assertThat(found.books()).isSameAs(books);
        assertThat(found.differences())
                .extracting(Difference::row, Difference::column, Difference::expected, Difference::actual)
                .containsExactly(tuple(2, "Payment_time", "2026-03-02 to 2026-03-03", "20260305110000"));
    }

    @Test
    void a_price_in_another_currency_is_compared_through_the_rate_of_the_row() {
        books = books.with(Booking.of(
                new Booking.Key(Kind.PAYMENT, "T1"),
                new Sold(false, "order-T1", "T1", "A1", "USD"),
                Money.parse("100.00 HKD"),
                Instant.parse("2026-03-02T03:00:00Z"),
                Standing.KNOWN));
        String good = paidRow("T1", "A1", "12.44", "2026-03-02 11:00:00")
                .replace("|0.06|", "|0.07|")
                .replace("USD|12.44|1\n", "HKD|100.00|0.12437583\n");

        assertThat(paid(MONDAY, good).differences()).isEmpty();
        assertThat(paid(MONDAY, good.replace("|12.44|", "|12.45|")).differences())
                .extracting(Difference::kind, Difference::column, Difference::expected)
                .containsExactly(tuple(Difference.Kind.AMOUNT, "Transaction_amount", "12.44"));
        assertThat(paid(MONDAY, good.replace("|100.00|", "|100.01|")).differences())
                .extracting(Difference::kind, Difference::column, Difference::expected)
                .containsExactly(tuple(Difference.Kind.AMOUNT, "Trans_amount", "100.00"));
        assertThat(paid(MONDAY, good.replace("|HKD|", "|EUR|")).differences())
                .extracting(Difference::kind, Difference::column, Difference::expected)
                .containsExactly(tuple(Difference.Kind.CURRENCY, "Trans_currency", "HKD"));
    }

    @Test
    void a_file_of_rates_tells_nothing_of_trades() {
        assertThatThrownBy(() -> new Statement(FileForm.RATES, Period.of(MONDAY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Statement(FileForm.IN_STORE_TRANSACTION, new Period(MONDAY, FRIDAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void days_are_cut_into_parts() {
        assertThat(new Period(MONDAY, MONDAY.plusDays(20)).inPartsOf(10))
                .containsExactly(
                        new Period(MONDAY, MONDAY.plusDays(9)),
                        new Period(MONDAY.plusDays(10), MONDAY.plusDays(19)),
                        Period.of(MONDAY.plusDays(20)));
        assertThat(new Period(MONDAY, MONDAY.plusDays(9)).inPartsOf(10)).hasSize(1);
    }

    private void book(Kind kind, String id, String trade, String gatewayId, String amount, String at) {
        Sold sold = new Sold(false, "order-" + trade, trade, gatewayId, "USD");
        books = books.with(Booking.of(
                new Booking.Key(kind, id), sold, Money.of(amount, "USD"), Instant.parse(at), Standing.KNOWN));
    }

    private void unknown(String id, String at) {
        Sold sold = new Sold(false, "order-" + id, id, "", "USD");
        books = books.with(Booking.of(
                new Booking.Key(Kind.PAYMENT, id),
                sold,
                Money.parse("10.00 USD"),
                Instant.parse(at),
                Standing.UNKNOWN));
    }

    private Reconciliation settlement(LocalDate day, String... rows) {
        return reconciled(new Statement(FileForm.IN_STORE_SETTLEMENT, Period.of(day)), SETTLED + String.join("", rows));
    }

    private Reconciliation paid(LocalDate day, String... rows) {
        String banner = "Partner:" + PARTNER + "|Payment_time: " + day + "|Total_count:" + rows.length + "\n";
        String columns = "Partner_transaction_id|Transaction_id|Transaction_amount|Charge_amount|Currency|Payment_time"
                + "|Transaction_type|Remark|Secondary_merchant_industry|Secondary_merchant_name|Operator_name|Order_scene"
                + "|Trans_currency|Trans_amount|Trans_forex_rate\n";
        return reconciled(
                new Statement(FileForm.IN_STORE_TRANSACTION, Period.of(day)), banner + columns + String.join("", rows));
    }

    private Reconciliation reconciled(Statement statement, String file) {
        try {
            return new Reconciler(Contract.of(PARTNER, feeRate))
                    .reconcile(books, statement, Source.of(file.getBytes(UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String paidRow(String id, String gatewayId, String amount, String time) {
        return id + "|" + gatewayId + "|" + amount + "|0.06|USD|" + time
                + "|PAYMENT||5812|Tea|Store 1|paymentQrCode|USD|" + amount + "|1\n";
    }

    private static String weekend(String id, String gatewayId, String paid, LocalDate settled) {
        return row(id, gatewayId, "10.00", "65.49", "0.06", "65.10", "P", "11:00:00")
                .replace("2026-03-02", paid)
                .replace("2026-03-03", settled.toString());
    }

    private static String row(
            String id, String gatewayId, String amount, String yuan, String fee, String net, String type, String time) {
        String settled = new BigDecimal(amount).subtract(new BigDecimal(fee)).toPlainString();
        return String.join(
                        "|",
                        id,
                        gatewayId,
                        amount,
                        yuan,
                        fee,
                        settled,
                        net,
                        "USD",
                        "6.54870000",
                        "2026-03-02 " + time,
                        "2026-03-03 15:00:00",
                        type,
                        "L",
                        "",
                        "5812",
                        "Tea",
                        "Store 1",
                        "paymentQrCode",
                        "USD",
                        amount,
                        "1")
                + "\n";
    }

    @Test
    void a_thousand_differences_are_listed_and_the_rest_is_counted() {
        for (int i = 0; i < 1003; i++) {
            bookOnline("T" + i);
        }

        Reconciliation found = reconciled(new Statement(FileForm.COMPARE, Period.of(MONDAY)), "");

        assertThat(found.differences()).hasSize(Reconciliation.MOST_LISTED);
        assertThat(found.unlisted()).isEqualTo(3);
    }

    private void bookOnline(String id) {
        books = books.with(Booking.of(
                new Booking.Key(Kind.PAYMENT, id),
                new Sold(true, id, id, "", "USD"),
                Money.parse("10.00 USD"),
                Instant.parse("2026-03-02T03:00:00Z"),
                Standing.KNOWN));
    }
}
