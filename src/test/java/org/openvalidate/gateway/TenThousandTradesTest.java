package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.merchant.books.Booking;
import org.openvalidate.merchant.books.Booking.Standing;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Reconciliation;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.wire.Money;

/** A busy day of every kind of trade, made at the gateway and booked by the merchant, comes out to the last unit. */
class TenThousandTradesTest {

    /** A Monday, half past five in GMT+8. */
    private static final Instant EARLY = Instant.parse("2026-03-01T21:30:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Duration FIVE = Duration.ofSeconds(5);
    private static final int TRADES = 10_000;
    private static final int SORTS = 20;
    private static final int OF_EACH = TRADES / SORTS;

    private final Bookkeeper merchant = new Bookkeeper(PureGateway.whose(Behaviour.PAYS_AT_ONCE, EARLY));

    @Test
    void a_day_in_shops_reconciles_without_a_difference() {
        for (int i = 0; i < TRADES; i++) {
            merchant.after(FIVE);
            inStore("T" + i, i);
        }

        Reconciliation paid = merchant.reconcile(FileForm.IN_STORE_TRANSACTION, MONDAY);
        Reconciliation settled = merchant.reconcile(FileForm.IN_STORE_SETTLEMENT, MONDAY.plusDays(1));

        assertThat(paid.differences()).isEmpty();
        assertThat(paid.matched()).isEqualTo(24 * OF_EACH);
        assertThat(paid.unpriced()).isZero();
        assertThat(resolved(paid, Standing.KNOWN)).isEqualTo(3L * OF_EACH);
        assertThat(resolved(paid, Standing.VOID)).isEqualTo(OF_EACH);
        assertThat(settled.differences()).isEmpty();
        assertThat(settled.matched()).isEqualTo(27 * OF_EACH);
        assertThat(settled.resolved()).isEmpty();
    }

    @Test
    void a_day_on_websites_reconciles_without_a_difference_in_all_four_files() {
        for (int i = 0; i < TRADES; i++) {
            merchant.after(FIVE);
            online(merchant, "W" + i, i, "USD");
        }

        assertAllFour(merchant, OF_EACH);
    }

    /** An online account has one currency; yen and won have no decimals. */
    @ParameterizedTest
    @ValueSource(strings = {"JPY", "KRW"})
    void so_does_one_in_a_currency_without_decimals(String currency) {
        Bookkeeper other = new Bookkeeper(PureGateway.settledIn(currency));
        for (int i = 0; i < SORTS * 20; i++) {
            other.after(FIVE);
            online(other, "W" + i, i, currency);
        }

        assertAllFour(other, 20);
    }

    private static void assertAllFour(Bookkeeper whose, int ofEach) {
        Reconciliation paid = whose.reconcile(FileForm.ONLINE_TRANSACTION, MONDAY);
        Reconciliation settled = whose.reconcile(FileForm.ONLINE_SETTLEMENT, MONDAY.plusDays(1));
        Reconciliation compared = downloaded(whose, FileForm.COMPARE, "forex_compare_file", MONDAY);
        Reconciliation liquidated =
                downloaded(whose, FileForm.LIQUIDATION, "forex_liquidation_file", MONDAY.plusDays(1));

        assertThat(paid.differences()).isEmpty();
        assertThat(paid.matched()).isEqualTo(23 * ofEach);
        assertThat(resolved(paid, Standing.KNOWN)).isEqualTo(ofEach);
        assertThat(resolved(paid, Standing.VOID)).isEqualTo(ofEach);
        for (Reconciliation later : List.of(settled, compared, liquidated)) {
            assertThat(later.differences()).isEmpty();
            assertThat(later.matched()).isEqualTo(24 * ofEach);
            assertThat(later.resolved()).isEmpty();
        }
        assertThat(paid.unpriced()).isZero();
        assertThat(compared.unpriced()).as("prices in yuan").isEqualTo(2 * ofEach);
    }

    private void inStore(String id, int number) {
        switch (number % SORTS) {
            case 0 -> {
                merchant.sell(id, "12.34 USD");
                merchant.refund(id, "R" + id, "12.34");
            }
            case 1, 2 -> {
                merchant.sell(id, "50.00 USD");
                merchant.refund(id, "R" + id, "0.01");
                merchant.refund(id, "S" + id, "20.05");
            }
            case 3 -> {
                merchant.sell(id, "7.77 USD");
                merchant.cancel(id);
            }
            case 4 -> {
                merchant.sell(id, "8.88 USD");
                merchant.reverse(id);
            }
            case 5 -> merchant.sell(id, 100 + number + " JPY");
            case 6 -> merchant.sell(id, 1000 + number + " KRW");
            case 7 -> merchant.sell(id, Money.of(number + ".07", "HKD"), "USD");
            case 8 -> merchant.sellUnheard(id, "9.99 USD");
            case 9 -> merchant.sellInVain(id, "9.98 USD");
            case 10 -> {
                merchant.sellUnheard(id, "3.21 USD");
                merchant.cancelUnheard(id);
            }
            default -> merchant.sell(id, number + ".0" + number % 10 + " USD");
        }
    }

    private static void online(Bookkeeper whose, String id, int number, String currency) {
        String sum = whole(number + 51 + ".0" + number % 10, currency);
        switch (number % SORTS) {
            case 0 -> {
                whose.sellOnline(id, sum);
                whose.refundOnline(id, "R" + id, sum.substring(0, sum.indexOf(' ')));
            }
            case 1, 2 -> {
                whose.sellOnline(id, sum);
                whose.refundOnline(id, "R" + id, currency.equals("USD") ? "0.01" : "1");
                whose.after(FIVE).refundOnline(id, "S" + id, "20");
            }
            case 5, 6 -> whose.sellOnlineInYuan(id, number + ".3" + number % 10);
            case 7 -> whose.sellOnlineUnheard(id, sum);
            case 8 -> whose.sellOnlineInVain(id, sum);
            default -> whose.sellOnline(id, sum);
        }
    }

    private static String whole(String amount, String currency) {
        return Money.of(amount, currency).toString();
    }

    private static Reconciliation downloaded(Bookkeeper whose, FileForm form, String service, LocalDate day) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        Map<String, String> request =
                Map.of("service", service, "partner", PureGateway.PARTNER, "start_date", date, "end_date", date);
        Departure answer = whose.after(Duration.ofDays(3)).gateway().call(request);
        String text = ((Reply.Plain) answer.reply()).text();
        return whose.reconcile(new Statement(form, Period.of(day)), text.getBytes(StandardCharsets.UTF_8));
    }

    private static long resolved(Reconciliation of, Standing standing) {
        return of.resolved().stream()
                .map(Booking::standing)
                .filter(standing::equals)
                .count();
    }
}
